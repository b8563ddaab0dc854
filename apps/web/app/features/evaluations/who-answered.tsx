/** Who is expected and who has answered: names and yes or no, and nothing else. */
import { rateBands } from "@tessellate/domain/findings/rates";
import { percent } from "@tessellate/domain/findings/sentence";
import type { WhoAnswered } from "#app/features/evaluations/shapes.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Person = WhoAnswered["people"][number];

const rateWords = ({ rate, band }: Pick<WhoAnswered, "rate" | "band">) =>
  rate === null ? "" : `${percent(rate)}${band ? `, ${rateBands[band].toLowerCase()}` : ""}. `;

const Answer = ({ person, open }: { person: Person; open: boolean }) => {
  if (person.excused !== null) return <>Not expected: {person.excused}</>;
  if (person.answered) return <Tag kind="success">Answered</Tag>;
  return <Tag>{open ? "Not yet" : "Did not answer"}</Tag>;
};

/** The heading is the news; the promise stands under it, where the lead reads it every time. */
export const WhoAnsweredTable = ({ answered, open }: { answered: WhoAnswered; open: boolean }) => (
  <section aria-labelledby="answered">
    <h2 id="answered" className="mb-1 text-2xl">
      {answered.answered} of {answered.expected} have answered
    </h2>
    <p className="muted mb-4">
      {rateWords(answered)}You see that someone has answered, never what, and never when.
    </p>
    <DataTable
      caption="Everyone who was on the register of the session"
      captionHidden
      narrow="cards"
      columns={[
        { key: "name", head: "Name", cell: ({ name }: Person) => name },
        { key: "school", head: "School", cell: ({ school }: Person) => school },
        {
          key: "answered",
          head: "Evaluation",
          cell: (person: Person) => <Answer person={person} open={open} />,
        },
      ]}
      rows={answered.people}
      keyOf={({ name, school }) => `${name} ${school}`}
    />
  </section>
);
