/** Figures in the four outcome areas, a row for each place or project. */
import { agreementWords } from "@tessellate/domain/instruments/options";
import { outcomeAreaKeys, outcomeAreas } from "@tessellate/domain/projects/outcomes";
import type { ReactNode } from "react";
import { FigureCell } from "#app/features/findings/figure-cell.tsx";
import type { Edition, FigureRow } from "#app/features/findings/shapes.ts";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { LikertKey } from "#app/ui/likert-bar.tsx";

/** A row, with the way to its own page and the slugs its figures' addresses need. */
export interface TableRow {
  row: FigureRow;
  place: string;
  project: string;
  to?: string | undefined;
}

interface FiguresTableProps {
  caption: ReactNode;
  /** What the rows are: "Project", "Hub". */
  head: string;
  rows: readonly TableRow[];
  edition: Edition;
  groupOf?: (row: TableRow) => string;
  empty?: ReactNode;
}

/** The table with the key to its bars above it. */
export function FiguresTable({ caption, head, rows, edition, groupOf, empty }: FiguresTableProps) {
  const columns: Column<TableRow>[] = [
    { key: "name", head, cell: ({ row, to }) => <RowName row={row} to={to} /> },
    ...outcomeAreaKeys.map((area) => ({
      key: area,
      head: outcomeAreas[area],
      note: "% who agree",
      cell: ({ row, place, project }: TableRow) => (
        <FigureCell row={row} place={place} project={project} measure={area} edition={edition} />
      ),
    })),
  ];
  return (
    <>
      <div className="mb-3 flex justify-end">
        <LikertKey labels={Object.values(agreementWords)} />
      </div>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        keyOf={({ row }) => `${row.level}-${row.slug}`}
        idOf={({ row }) => row.slug}
        {...(groupOf ? { groupOf } : {})}
        empty={empty}
      />
    </>
  );
}

const RowName = ({ row, to }: { row: FigureRow; to: string | undefined }) => (
  <>
    {to ? <a href={to}>{row.name}</a> : row.name}
    {row.note && <span className="muted block text-sm font-normal">{row.note}</span>}
  </>
);
