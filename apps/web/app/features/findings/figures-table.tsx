/** Figures in the outcome areas, a row for each place or project, in the order of the map or the alphabet: never by value. */
import { agreementWords } from "@tessellate/domain/instruments/options";
import type { ReactNode } from "react";
import { FigureCell } from "#app/features/findings/figure-cell.tsx";
import type { Edition, FigureRow, MeasureRef } from "#app/features/findings/shapes.ts";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { LikertKey } from "#app/ui/likert-bar.tsx";

/** A row by the name it has in this table, with the way to its own page. */
export interface TableRow {
  row: FigureRow;
  name: string;
  note?: string | null;
  to?: string | undefined;
}

interface FiguresTableProps {
  caption: ReactNode;
  /** What the rows are: "Project", "Hub". */
  head: string;
  rows: readonly TableRow[];
  measures: readonly MeasureRef[];
  edition: Edition;
  groupOf?: (row: TableRow) => string;
  /** The fragment a map leads to. */
  idOf?: (row: TableRow) => string;
}

/** The table with the key to its bars above it. */
export function FiguresTable({
  caption,
  head,
  rows,
  measures,
  edition,
  ...rest
}: FiguresTableProps) {
  const columns: Column<TableRow>[] = [
    { key: "name", head, cell: (row) => <RowName {...row} /> },
    ...measures.map((measure) => ({
      key: measure.key,
      head: measure.name,
      note: measure.isArea ? "% who agree" : undefined,
      cell: ({ row }: TableRow) => <FigureCell row={row} measure={measure} edition={edition} />,
    })),
  ];
  return (
    <>
      <div className="mb-3 flex flex-col items-end gap-1">
        <LikertKey labels={Object.values(agreementWords)} />
        <p className="muted text-sm">
          Three parts: disagree, neither and agree. One part: only the share who agree is told.
        </p>
      </div>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        keyOf={({ row }) => `${row.at.level}-${row.at.slug}-${row.project.slug}`}
        {...rest}
      />
    </>
  );
}

const RowName = ({ name, note, to }: TableRow) => (
  <>
    {to ? <a href={to}>{name}</a> : name}
    {note && <span className="muted block text-sm font-normal">{note}</span>}
  </>
);
