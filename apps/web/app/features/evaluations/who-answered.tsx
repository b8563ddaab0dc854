/** Who is expected and who has answered: names and facts, never answers, never times. */
import { outstanding } from "@tessellate/domain/evaluations/expected";
import { rateBands } from "@tessellate/domain/findings/rates";
import { percent } from "@tessellate/domain/findings/sentence";
import type { Wave, WhoAnswered } from "#app/features/evaluations/shapes.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Person = WhoAnswered["people"][number];

const rateWords = ({ rate, band }: Pick<WhoAnswered, "rate" | "band">) =>
  rate === null ? "" : `${percent(rate)}${band ? `, ${rateBands[band].toLowerCase()}` : ""}. `;

interface AnswerProps {
  person: Person;
  wave: Wave;
}

const Answer = ({ person, wave }: AnswerProps) => {
  if (person.excused !== null)
    return (
      <>
        <Tag kind="plain">Excused</Tag> {person.excused}
        {wave.open && wave.may.excuse && <ExpectAgain person={person} />}
      </>
    );
  if (person.answered) return <Tag kind="success">Answered</Tag>;
  return <Tag kind={wave.open ? "info" : "plain"}>{wave.open ? "Not yet" : "Did not answer"}</Tag>;
};

const ExpectAgain = ({ person }: { person: Person }) => (
  <form method="post" className="inline">
    <input type="hidden" name="personId" value={person.personId} />
    <button type="submit" name="intent" value="expectAgain" className="quiet-link">
      Expect again<span className="sr-only">: {person.name}</span>
    </button>
  </form>
);

const stateWords = ({ answered, late }: { answered: WhoAnswered; late: number }) => {
  const missing = outstanding(answered.people).length;
  return [
    `${answered.expected} expected`,
    `${answered.answered} received`,
    late > 0 ? `${late} late` : `${missing} outstanding`,
    `${answered.excused} excused`,
  ].join(", ");
};

/** The heading is the news; the promise stands under it, where the lead reads it every time. */
export const WhoAnsweredTable = ({ answered, wave }: { answered: WhoAnswered; wave: Wave }) => (
  <section aria-labelledby="answered">
    <h2 id="answered" className="mb-1 text-2xl">
      {answered.answered} of {answered.expected} have answered
    </h2>
    <p className="muted mb-4">
      {stateWords({ answered, late: answered.late })}. {rateWords(answered)}You see that someone has
      answered, never what, and never when.
    </p>
    <DataTable
      caption="Everyone who was asked"
      captionHidden
      narrow="cards"
      columns={[
        { key: "name", head: "Name", cell: ({ name }: Person) => name },
        { key: "school", head: "School", cell: ({ school }: Person) => school },
        {
          key: "answered",
          head: "Evaluation",
          cell: (person: Person) => <Answer person={person} wave={wave} />,
        },
      ]}
      rows={answered.people}
      keyOf={({ personId }) => personId}
    />
  </section>
);
