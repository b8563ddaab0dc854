/** One figure in a table: its value as the way to where it comes from, its spread, and who stands behind it. */
import { figurePath } from "@tessellate/domain/findings/address";
import { addressOf, whyWithheld } from "#app/features/findings/address.ts";
import {
  awaiting,
  indicative,
  isIndicative,
  peopleOf,
  schoolsOf,
} from "#app/features/findings/figure-words.ts";
import type {
  Edition,
  FigureCell as Figure,
  FigureRow,
  MeasureRef,
} from "#app/features/findings/shapes.ts";
import { SpreadBar } from "#app/features/findings/spread.tsx";
import { Count, Share, ToldFigure } from "#app/features/findings/told-figure.tsx";
import { Cell } from "#app/ui/cell.tsx";

interface FigureCellProps {
  row: FigureRow;
  measure: MeasureRef;
  edition: Edition;
}

/** The figure in its state. Last year's share stands under it where there is one. */
export function FigureCell({ row, measure, edition }: FigureCellProps) {
  const cell = row.cells[measure.key];
  if (!cell) return null;
  const address = addressOf(row, measure.key, edition);
  return (
    <>
      <ToldFigure address={figurePath(address)} cell={cell}>
        <Told cell={cell} measure={measure} to={figurePath(address)} due={row.due} />
      </ToldFigure>
      <LastYear row={row} measure={measure} edition={edition} />
    </>
  );
}

interface ToldProps {
  cell: Figure;
  measure: MeasureRef;
  to: string;
  due: string | null;
}

function Told({ cell, measure, to, due }: ToldProps) {
  if (cell.state === "not-asked") return <Cell cell={{ state: "notAsked" }} />;
  if (cell.state === "none") return <Cell cell={awaiting(due)} />;
  if (cell.state === "withheld")
    return (
      <>
        <Cell cell={{ state: "withheld", why: whyWithheld }} />
        <span className="figure-note">
          <a href={to}>
            About this figure<span className="sr-only">: {measure.name}</span>
          </a>
        </span>
      </>
    );
  return (
    <>
      <span className="measure">
        <a href={to}>
          <Share cell={cell} />
        </a>
        <SpreadBar cell={cell} question={measure.question} />
      </span>
      <span className="figure-note">
        <span>
          <Count of="respondents" cell={cell}>
            {peopleOf(cell)}
          </Count>
          ,{" "}
          <Count of="schools" cell={cell}>
            {schoolsOf(cell)}
          </Count>
          {isIndicative(cell) && `, ${indicative.toLowerCase()}`}
        </span>
      </span>
    </>
  );
}

function LastYear({ row, measure, edition }: FigureCellProps) {
  const cell = row.lastYear[measure.key];
  if (cell?.state !== "value") return null;
  const before = { ...edition, year: edition.year - 1 };
  return (
    <span className="figure-note">
      <ToldFigure address={figurePath(addressOf(row, measure.key, before))} cell={cell} as="span">
        last year <Share cell={cell} />
        {isIndicative(cell) && `, ${indicative.toLowerCase()}`}
      </ToldFigure>
    </span>
  );
}
