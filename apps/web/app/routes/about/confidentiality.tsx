/** Why a figure says "c": how answers are kept and when results are shown, in plain words. */
import { Points, Reading } from "#app/features/about/reading.tsx";

const sections = [
  {
    id: "promise",
    heading: "What we promise",
    body: (
      <>
        <p>
          Your lead can see <em>that</em> you answered, never <em>what</em>. That is true for your
          hub and for the national team as well. Results appear only for five or more people from
          three or more schools.
        </p>
        <p>
          We say <em>confidential</em> and not <em>anonymous</em>: while a round is open you can
          come back by your own link and correct what you sent or take it back, so the system must
          be able to find your answers again. It finds them with a key that is kept apart from the
          answers.
        </p>
      </>
    ),
  },
  {
    id: "kept",
    heading: "How an answer is kept",
    body: (
      <Points>
        {[
          "Whether you have answered is one record. What you answered is another. What you wrote is a third. Nothing joins them.",
          "Your answers carry no name, no school and no time. A sealed mark stands in their place, and only the server’s key can open it.",
          "Each time somebody in your group sends answers, all the group’s answers are written again in a new random order, so that their order tells nothing.",
          "Your name stands beside a comment only if you ticked the box that asks for it.",
          "A link that was passed on shows nobody what you answered: another phone or computer shows it only after a code from your own mail.",
          "What you have begun and not sent can be opened only with your link. It is deleted when you send.",
          "If you ask to be erased, your answers in open rounds go; in closed ones your words and the sealed mark go, and the ratings belong to nobody.",
        ]}
      </Points>
    ),
  },
  {
    id: "c",
    heading: "Why a figure says c",
    body: (
      <>
        <p>
          A figure is withheld, and the cell says c, when showing it could tell you about a few
          people:
        </p>
        <Points>
          {[
            "fewer than five people answered (ten, in files that leave the system);",
            "they come from fewer than three schools;",
            "more than three in four of them come from one school;",
            "or the figure could be used to work out another that is withheld, for example by taking one total from another, or by comparing this release with an earlier one.",
          ]}
        </Points>
        <p>
          The last reason means that a large figure is sometimes withheld to protect a small one
          beside it. Where there is a choice, the higher level is shown.{" "}
          <a href="/confidentiality/withheld">Each reason with an example</a>
        </p>
      </>
    ),
  },
  {
    id: "wording",
    heading: "Why some figures are in words",
    body: (
      <p>
        When everyone, or nearly everyone, in a small set gave the same answer, the exact figure
        would say what each of them chose. Then the page says “nearly all” or “hardly any”. With
        five to nine people only the share who agree is shown; the whole spread is shown from ten.
      </p>
    ),
  },
  {
    id: "when",
    heading: "When results appear",
    body: (
      <p>
        A group’s result appears once, when its round of answers closes, and does not move
        afterwards. Figures for a hub, a region or England are frozen together as a numbered
        release. Nothing changes as single answers arrive, so nobody can watch for yours.
      </p>
    ),
  },
] as const;

export default function Confidentiality() {
  return (
    <Reading
      title="How answers are kept confidential"
      lead="And why a figure sometimes says c."
      sections={sections}
    />
  );
}
