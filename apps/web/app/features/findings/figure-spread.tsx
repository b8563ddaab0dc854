/** How the answers behind one figure spread, as a bar and as numbers. */
import { percent } from "@tessellate/domain/findings/sentence";
import { agreementWords } from "@tessellate/domain/instruments/options";
import { DataTable } from "#app/ui/data-table.tsx";
import { LikertBar } from "#app/ui/likert-bar.tsx";

export const FigureSpread = ({ options }: { options: Readonly<Record<string, number>> }) => {
  const rows = Object.entries(agreementWords).map(([option, words]) => ({
    words,
    count: options[option] ?? 0,
  }));
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="mt-10" aria-labelledby="spread">
      <h2 id="spread" className="mb-3 text-2xl">
        How the answers spread
      </h2>
      <div className="mb-4 max-w-2xl">
        <LikertBar
          counts={rows.map(({ count }) => count)}
          labels={rows.map(({ words }) => words)}
        />
      </div>
      <DataTable
        caption="The same in numbers"
        columns={[
          { key: "words", head: "Answer", cell: ({ words }) => words },
          { key: "count", head: "Answers", numeric: true, cell: ({ count }) => count },
          {
            key: "share",
            head: "Share",
            numeric: true,
            cell: ({ count }) => percent(count / Math.max(total, 1)),
          },
        ]}
        rows={rows}
        keyOf={({ words }) => words}
      />
    </section>
  );
};
