/** Change, a row a question: which way people moved as a bar and in words, and how many are matched and how many are not. */
import { changeWords } from "@tessellate/domain/findings/pairs/pair-words";
import { whyWithheld } from "#app/features/findings/address.ts";
import type { ChangeRow } from "#app/features/findings/shapes.ts";
import { Cell } from "#app/ui/cell.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { LikertBar, LikertKey } from "#app/ui/likert-bar.tsx";

const labels = ["Said less", "Said the same", "Said more"];

interface ChangeTableProps {
  caption: string;
  rows: readonly ChangeRow[];
  groupOf: (row: ChangeRow) => string;
}

export const ChangeTable = ({ caption, rows, groupOf }: ChangeTableProps) => (
  <>
    {rows.length > 0 && (
      <div className="mb-3">
        <LikertKey labels={labels} />
      </div>
    )}
    <DataTable
      caption={caption}
      narrow="cards"
      columns={[
        { key: "question", head: "Question", cell: ({ measure }: ChangeRow) => measure.name },
        { key: "change", head: "Change", cell: ({ cell }: ChangeRow) => <Change pair={cell} /> },
        number("paired", "Answered both times"),
        number("onlyBefore", "Only at the start"),
        number("onlyAfter", "Only at the end"),
        number("schools", "Schools"),
      ]}
      rows={rows}
      keyOf={({ measure }) => measure.key}
      idOf={({ measure }) => measure.key}
      groupOf={groupOf}
      empty={
        <EmptyState title="No change to show for this year yet">
          It appears when groups here have closed a baseline and an endline with the same question
          in both, and a release is frozen.
        </EmptyState>
      }
    />
  </>
);

type Numbers = "paired" | "onlyBefore" | "onlyAfter" | "schools";

const number = (key: Numbers, head: string) => ({
  key,
  head,
  numeric: true,
  cell: ({ cell }: ChangeRow) => cell[key].toLocaleString("en-GB"),
});

/** Four states, four looks. */
function Change({ pair }: { pair: ChangeRow["cell"] }) {
  if (pair.state === "not-asked") return <Cell cell={{ state: "notAsked" }} />;
  if (pair.state === "none") return <Cell cell={{ state: "awaiting" }} />;
  if (pair.state === "withheld") return <Cell cell={{ state: "withheld", why: whyWithheld }} />;
  const { change } = pair;
  return (
    <>
      {change && (
        <LikertBar counts={[change.declined, change.same, change.improved]} labels={labels} />
      )}
      <span className="block">{changeWords(pair)}</span>
    </>
  );
}
