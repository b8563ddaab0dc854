/** A group's own result in safe cells: the same panels as at every level above it, an outcome area after the other. */
import { areaQuestion } from "@tessellate/domain/findings/parts";
import type { Answerable } from "@tessellate/domain/instruments/questions";
import { outcomeAreaKeys, outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { longDay } from "@tessellate/domain/time/london";
import { useId } from "react";
import type { Wave, WaveCell, WaveResult } from "#app/features/evaluations/shapes.ts";
import { FigureBody } from "#app/features/findings/figure-panel.tsx";
import type { FigureCell } from "#app/features/findings/shapes.ts";
import { ToldFigure } from "#app/features/findings/told-figure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

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
  const { answered, expected } = wave.result;
  return (
    <>
      <p className="mb-5">
        {answered} of {expected} answered. Frozen, it never changes.
      </p>
      <div className="figure-panels">
        {panelsOf(wave.result).map((panel) => (
          <ResultPanel key={panel.key} panel={panel} waveId={wave.id} />
        ))}
      </div>
      <p className="mt-5">
        <strong>c</strong>: withheld, so that nobody can be told from it.{" "}
        <a href="/confidentiality/withheld">Why a figure says c</a>
      </p>
    </>
  );
}

interface Panel {
  key: string;
  name: string;
  question: Answerable;
  cell: WaveCell | undefined;
}

/** Each area all together where it asks more than one statement, then what was asked. What people wrote is not counted. */
function panelsOf({ cells, questions }: WaveResult): Panel[] {
  return outcomeAreaKeys.flatMap((area) => {
    const asked = questions.filter((one) => one.area === area && one.kind !== "text");
    const name = `${outcomeAreas[area]}, all statements together`;
    const all = { key: area, name, question: areaQuestion, cell: cells[area] };
    const each = asked.map((question) => ({
      key: question.key,
      name: question.wording,
      question,
      cell: cells[question.key],
    }));
    return asked.length > 1 ? [all, ...each] : each;
  });
}

function ResultPanel({ panel, waveId }: { panel: Panel; waveId: string }) {
  const id = useId();
  const cell = figureOf(panel.cell);
  return (
    <section className="sheet figure-panel" aria-labelledby={id}>
      <ToldFigure address={`#${waveId}-${panel.key}`} cell={cell}>
        <FigureBody id={id} name={panel.name} cell={cell} question={panel.question} />
      </ToldFigure>
    </section>
  );
}

const notAsked: FigureCell = {
  state: "not-asked",
  respondents: null,
  schools: null,
  expected: null,
  answered: null,
  agree: null,
  mean: null,
  options: null,
  nearly: null,
};

/** The cell as panels take it. What is withheld carries nothing but its state. */
function figureOf(cell: WaveCell | undefined): FigureCell {
  if (!cell) return notAsked;
  if (cell.state === "withheld") return { ...notAsked, state: "withheld" };
  const nearly = cell.nearlyAll ? "all" : cell.hardlyAny ? "none" : null;
  return { ...cell, answered: cell.answered ?? null, nearly };
}
