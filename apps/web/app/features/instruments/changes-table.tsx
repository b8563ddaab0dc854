/** How one version maps to the one before, question by question. */
import { type Fate, fates } from "@tessellate/domain/instruments/mapping";
import type { Change } from "#app/features/instruments/shapes.ts";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { Tag, type TagKind } from "#app/ui/tag.tsx";

interface ChangesTableProps {
  changes: readonly Change[];
  caption: string;
}

const looks: Record<Fate, TagKind> = {
  same: "plain",
  reworded: "info",
  replaced: "warning",
  new: "success",
  dropped: "error",
};

const columns: readonly Column<Change>[] = [
  {
    key: "question",
    head: "Question",
    cell: ({ key, replaces }) => (replaces ? `${key}, in place of ${replaces}` : key),
  },
  {
    key: "fate",
    head: "What becomes of it",
    cell: ({ fate }) => <Tag kind={looks[fate]}>{fates[fate]}</Tag>,
  },
  { key: "words", head: "Words", cell: (change) => <Words change={change} /> },
];

const Words = ({ change: { fate, before, after } }: { change: Change }) =>
  fate === "reworded" || fate === "replaced" ? (
    <>
      <span className="block">
        <span className="muted">Before: </span>
        <del>{before}</del>
      </span>
      <span className="block">
        <span className="muted">Now: </span>
        <ins>{after}</ins>
      </span>
    </>
  ) : (
    (after ?? before)
  );

/** A table, so that it can be read line by line with any reader. */
export const ChangesTable = ({ changes, caption }: ChangesTableProps) => (
  <DataTable
    caption={caption}
    narrow="cards"
    columns={columns}
    rows={changes}
    keyOf={({ key, fate }) => `${key} ${fate}`}
  />
);
