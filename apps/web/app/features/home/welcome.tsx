/** The first page, for somebody who has not said who they are. */
import { Body } from "#app/ui/body.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Opening } from "#app/ui/opening.tsx";

const parts = [
  {
    heading: "For Work Group Leads",
    text: "Set dates, keep the register, see who has answered. Invitations and reminders write themselves.",
  },
  {
    heading: "For teachers",
    text: "Plan, watch and refine a lesson together. Say how it went on your phone, in two minutes, with no password.",
  },
  {
    heading: "For hubs",
    text: "One record of schools, groups and sessions, and findings you can stand behind before a board.",
  },
  {
    heading: "For the national team",
    text: "Every project in every hub, frozen and numbered, each figure with the way down to where it comes from.",
  },
] as const;

/** What Tessellate is, and the way in. */
export const Welcome = ({ demo }: { demo: boolean }) => (
  <>
    <title>Tessellate</title>
    <Opening
      title="What Maths Hubs learn together, in one record"
      lead="Schools meet in Work Groups; teachers plan, observe and refine lessons; what each group learns is collated, hub by hub, into a national picture people can trust."
    >
      <ButtonRow>
        {demo ? (
          <>
            <ButtonLink to="/demo">Choose who to be</ButtonLink>
            <ButtonLink to="/sign-in" kind="secondary">
              Sign in
            </ButtonLink>
          </>
        ) : (
          <ButtonLink to="/sign-in">Sign in</ButtonLink>
        )}
      </ButtonRow>
    </Opening>
    <Body>
      <ul className="grid gap-x-14 gap-y-8 sm:grid-cols-2">
        {parts.map(({ heading, text }) => (
          <li key={heading}>
            <h2 className="text-2xl">{heading}</h2>
            <p className="mt-2 max-w-[46ch]">{text}</p>
          </li>
        ))}
      </ul>
      <p className="mt-12 max-w-[62ch]">
        Answers are confidential: your lead can see that you answered, never what.{" "}
        <a href="/confidentiality">How answers are kept</a>
      </p>
    </Body>
  </>
);
