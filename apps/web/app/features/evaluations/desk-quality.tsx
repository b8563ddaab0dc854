/** How carefully forms were answered, in the same four looks as every figure made from answers. */
import { type QualityMeasure, qualityMeasureKeys } from "@tessellate/domain/evaluations/quality";
import { percent } from "@tessellate/domain/findings/sentence";
import type { DeskWave } from "#app/features/evaluations/shapes.ts";
import { Cell, type CellState } from "#app/ui/cell.tsx";
import type { Column } from "#app/ui/data-table.tsx";

type Quality = DeskWave["quality"];
type Figure = NonNullable<Quality>[QualityMeasure];

const heads: Readonly<Record<QualityMeasure, string>> = {
  straightLining: "Same answer throughout",
  hurried: "In a hurry",
};

const words = { all: "Nearly all", none: "Hardly any" } as const;

/** A form too short to have a mark has none; every other state looks as it does everywhere. */
function stateOf(figure: NonNullable<Figure>): CellState {
  if (figure.state === "none") return { state: "awaiting" };
  if (figure.state === "withheld") return { state: "withheld" };
  if (figure.nearly) return { state: "value", text: words[figure.nearly] };
  return figure.agree === null
    ? { state: "withheld" }
    : { state: "value", text: percent(figure.agree) };
}

/** The two columns of quality: shares decided with the wave’s result or a release, and withheld like any other. */
export const qualityColumns = <Row extends { quality: Quality }>(): Column<Row>[] =>
  qualityMeasureKeys.map((measure) => ({
    key: measure,
    head: heads[measure],
    cell: ({ quality }: Row) => {
      const figure = quality?.[measure];
      if (!figure || figure.state === "not-asked") return <span className="muted">–</span>;
      return <Cell cell={stateOf(figure)} />;
    },
  }));
