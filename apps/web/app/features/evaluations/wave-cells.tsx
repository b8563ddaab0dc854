/** A group's result in safe cells: a row an outcome area, its questions under it. */

import { percent } from "@tessellate/domain/findings/sentence";
import { optionsOf } from "@tessellate/domain/instruments/options";
import { outcomeAreaKeys, outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { longDay } from "@tessellate/domain/time/london";
import type { Wave, WaveCell, WaveResult } from "#app/features/evaluations/shapes.ts";
import { Cell, type CellState, WithheldNote } from "#app/ui/cell.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { LikertKey } from "#app/ui/likert-bar.tsx";

interface Row {
  key: string;
  area: string;
  name: string;
  cell: WaveCell | undefined;
  labels: readonly string[];
}

/** The frozen cells, or what will be here and when. */
export function WaveCells({ wave }: { wave: Wave }) {
  if (!wave.result)
    return (
      <EmptyState title="Nothing is shown before the evaluation closes" level={3}>
        The group’s result appears here once: when everyone has answered, when the lead closes the
        evaluation, or after {longDay(wave.closesOn)}. Until then not even a total is counted out,
        so that nobody can watch the answers come in.
      </EmptyState>
    );
  const rows = rowsOf(wave.result);
  return (
    <>
      <div className="mb-3">
        <LikertKey labels={optionsOf({ kind: "agreement" }).map(({ label }) => label)} />
      </div>
      <DataTable
        caption={`${wave.result.answered} of ${wave.result.expected} answered. Frozen, it never changes`}
        columns={[
          { key: "name", head: "Statement", cell: ({ name }: Row) => name },
          {
            key: "agree",
            head: "Agree",
            cell: ({ cell, labels }: Row) => <Cell cell={stateOf(cell, labels)} />,
          },
          {
            key: "people",
            head: "People",
            numeric: true,
            cell: ({ cell }: Row) => (told(cell) ? cell?.respondents : "–"),
          },
          {
            key: "schools",
            head: "Schools",
            numeric: true,
            cell: ({ cell }: Row) => (told(cell) ? cell?.schools : "–"),
          },
        ]}
        rows={rows}
        keyOf={({ key }) => key}
        groupOf={({ area }) => area}
      />
      <WithheldNote />
      <p className="mt-3">
        <a href="/confidentiality">Why a figure says c</a>
      </p>
    </>
  );
}

const told = (cell: WaveCell | undefined) => cell?.state === "value";

function rowsOf({ cells, questions }: WaveResult): Row[] {
  return outcomeAreaKeys.flatMap((area) => {
    const asked = questions.filter((question) => question.area === area);
    const labels = optionsOf(asked[0] ?? { kind: "agreement" }).map(({ label }) => label);
    const named = { area: outcomeAreas[area], labels };
    if (asked.length === 0)
      return [{ ...named, key: area, name: "All statements together", cell: undefined }];
    const all = { ...named, key: area, name: "All statements together", cell: cells[area] };
    const each = asked.map(({ key, wording }) => ({
      ...named,
      key,
      name: wording,
      cell: cells[key],
    }));
    return asked.length > 1 ? [all, ...each] : each;
  });
}

/** The cell as the table draws it: four states, four looks; words where a figure would tell too much. */
function stateOf(cell: WaveCell | undefined, labels: readonly string[]): CellState {
  if (!cell || cell.state === "not-asked") return { state: "notAsked" };
  if (cell.state === "none") return { state: "awaiting" };
  if (cell.state === "withheld") return { state: "withheld" };
  const text = textOf(cell);
  return cell.options
    ? { state: "value", text, spread: { counts: Object.values(cell.options), labels } }
    : { state: "value", text };
}

function textOf({ nearlyAll, hardlyAny, agree, mean }: WaveCell): string {
  if (nearlyAll) return "Nearly all";
  if (hardlyAny) return "Hardly any";
  const share = agree === null ? "–" : percent(agree);
  return mean === null ? share : `${share} (mean ${mean.toFixed(1)})`;
}
