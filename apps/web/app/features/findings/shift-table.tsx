/** Shifts, a row a question: of the people who answered both times, who agreed at the start and who at the end. */
import { changeDefinitions, shiftColumns } from "@tessellate/domain/findings/pairs/pair-words";
import type { ChangeRow } from "#app/features/findings/shapes.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { LikertBar, LikertKey } from "#app/ui/likert-bar.tsx";

type Shifts = NonNullable<ChangeRow["cell"]["shifts"]>;
type ShiftRow = ChangeRow & { shifts: Shifts };

/** From the least to the most agreement, as the bars run: the columns are read from the most to the least. */
const inBar = [...shiftColumns].reverse();
const labels = inBar.map(({ name }) => name.charAt(0).toUpperCase() + name.slice(1));

/** Nothing where none of these questions may be told so. */
export function ShiftTable({ caption, rows }: { caption: string; rows: readonly ChangeRow[] }) {
  const told = rows.flatMap((row): ShiftRow[] =>
    row.cell.shifts ? [{ ...row, shifts: row.cell.shifts }] : [],
  );
  if (told.length === 0) return null;
  return (
    <section className="mt-12">
      <div className="mb-3">
        <LikertKey labels={labels} />
      </div>
      <DataTable
        caption={caption}
        narrow="cards"
        columns={[
          { key: "question", head: "Question", cell: ({ measure }: ShiftRow) => measure.name },
          {
            key: "shifts",
            head: "From the start to the end",
            cell: ({ shifts }: ShiftRow) => (
              <LikertBar counts={inBar.map(({ of }) => of(shifts))} labels={labels} />
            ),
          },
          ...shiftColumns.map(({ name, of }, i) => ({
            key: name,
            head: labels[labels.length - 1 - i] ?? name,
            numeric: true,
            cell: ({ shifts }: ShiftRow) => of(shifts).toLocaleString("en-GB"),
          })),
        ]}
        rows={told}
        keyOf={({ measure }) => measure.key}
        empty={null}
      />
      <p className="mt-3 max-w-prose text-sm">{changeDefinitions.shifts}</p>
    </section>
  );
}
