/** The mail that asks a teacher to evaluate a lesson, and the reminder: one purpose, one link, and what is done with the answers. */
import { longDay } from "../time/london.ts";

/** What the mail has to say. Days are `YYYY-MM-DD`. */
export interface Asking {
  name: string;
  group: string;
  hub: string;
  /** The meeting at which the lesson was watched. */
  session: string;
  onDay: string;
  /** The task link. It is this person's alone. */
  address: string;
  closesOn: string;
  reminder: boolean;
}

/** What stands in the subject after group and date. */
export const askingSubject = ({ reminder }: Pick<Asking, "reminder">) =>
  reminder
    ? "we have not heard from you yet. About two minutes"
    : "how did the lesson go? About two minutes";

/** The promise in one sentence: on the form, in the mail and on the receipt alike. */
export const whoSeesWhat =
  "Your lead can see that you answered, never what: answers are confidential, and results appear only for five or more people from three or more schools.";

function paragraphsOf({ name, group, hub, session, onDay, closesOn, reminder }: Asking) {
  const opening = reminder
    ? `Your answer about the research lesson at “${session}” of ${group} on ${longDay(onDay)} is still missing.`
    : `You were at “${session}” of ${group} on ${longDay(onDay)}. How did the research lesson go?`;
  return {
    before: [
      `Dear ${name},`,
      opening,
      "Seven statements and, if you like, one sentence of your own:",
    ],
    after: [
      `No password is needed. The link is yours alone, so please do not pass it on. You can correct your answers until the evaluation closes, on ${longDay(closesOn)} at the latest.`,
      whoSeesWhat,
    ],
    footer: `You get this mail because you are on the register of this session of ${group}, run by ${hub}. Once you have answered you hear no more about it.`,
  };
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The letter as plain text and as HTML, saying the same. */
export function askingLetter(asking: Asking): { text: string; html: string } {
  const { before, after, footer } = paragraphsOf(asking);
  const said = (lines: readonly string[]) =>
    lines.map((line) => `<p>${escaped(line)}</p>`).join("\n");
  const address = escaped(asking.address);
  return {
    text: [...before, asking.address, ...after, `-- \n${footer}`].join("\n\n"),
    html: `${said(before)}
<p><a href="${address}">Evaluate the lesson</a><br>${address}</p>
${said(after)}
<p><small>${escaped(footer)}</small></p>`,
  };
}
