/** The mails a group sends when people are asked into it. */
import { academicYearLabel } from "../time/academic-year.ts";

/** What every mail about a group says of it. */
export interface GroupInLetter {
  title: string;
  hub: string;
  academicYear: number;
  /** The group's page. */
  link: string;
}

interface Letter {
  subject: string;
  text: string;
}

const ending = ({ hub, link }: GroupInLetter) => `${link}

The page asks for your e-mail address and sends you a six-digit code; there is no password.
If you did not expect this, ask ${hub} Maths Hub; without the code nobody can sign in as you.
`;

const named = ({ title, academicYear }: GroupInLetter) =>
  `${title}, ${academicYearLabel(academicYear)}`;

/** To someone who will lead a group. */
export const leadLetter = (name: string, group: GroupInLetter): Letter => ({
  subject: `${named(group)}: you lead this Work Group`,
  text: `Dear ${name},

${group.hub} Maths Hub has set up the Work Group “${group.title}” for ${academicYearLabel(group.academicYear)} with you as its lead.

On the group’s page you add schools and people, schedule the sessions and see who has answered:
${ending(group)}`,
});

/** To someone who takes part for a school. */
export const participantLetter = (name: string, school: string, group: GroupInLetter): Letter => ({
  subject: `${named(group)}: you take part in this Work Group`,
  text: `Dear ${name},

You have been named as a lead participant of ${school} in the Work Group “${group.title}” of ${group.hub} Maths Hub, ${academicYearLabel(group.academicYear)}.

Dates, people and lessons of the group are on its page:
${ending(group)}`,
});
