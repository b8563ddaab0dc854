/** The rows of a file that could not be taken, with the reason for each. */
import { figure } from "#app/features/transfer/import-words.ts";
import type { BadRow, Import } from "#app/features/transfer/shapes.ts";
import { DataTable } from "#app/ui/data-table.tsx";

interface BadRowsProps {
  run: Import;
  /** The first of them. */
  rows: readonly BadRow[];
}

export const BadRows = ({ run, rows }: BadRowsProps) => (
  <section className="mt-12 max-w-3xl" aria-labelledby="bad-rows">
    <h2 id="bad-rows" className="mb-2 text-2xl">
      Bad rows
    </h2>
    <p className="mb-4">
      {rows.length < run.bad ? `The first ${rows.length} of ${figure(run.bad)}. ` : ""}
      <a href={`/imports/${run.id}/bad-rows.csv`}>Download all {figure(run.bad)} (CSV)</a>
    </p>
    <DataTable
      caption="Rows that could not be read"
      captionHidden
      narrow="cards"
      rows={rows}
      keyOf={({ line }) => String(line)}
      columns={[
        { key: "line", head: "Line", cell: ({ line }) => figure(line) },
        { key: "urn", head: "URN", cell: ({ urn }) => urn ?? "–" },
        { key: "reason", head: "What is wrong", cell: ({ reason }) => reason },
      ]}
    />
  </section>
);
