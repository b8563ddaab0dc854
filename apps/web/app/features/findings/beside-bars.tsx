/** A figure beside others: the same place last year, its region, the nation. Bars of one scale under each other. */
import { figurePath } from "@tessellate/domain/findings/address";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { addressOf, whyWithheld } from "#app/features/findings/address.ts";
import { indicative, isIndicative } from "#app/features/findings/figure-words.ts";
import type { Edition, FigureCell, FigureRow, MeasureRef } from "#app/features/findings/shapes.ts";
import { SpreadBar } from "#app/features/findings/spread.tsx";
import { Share, ToldFigure } from "#app/features/findings/told-figure.tsx";

interface BesideBarsProps {
  measure: MeasureRef;
  here: FigureRow;
  beside: readonly FigureRow[];
  edition: Edition;
}

interface Line {
  name: string;
  row: FigureRow;
  cell: FigureCell;
  edition: Edition;
}

/** The lines, nearest first. A year nobody was asked in has no line. */
export function BesideBars({ measure, here, beside, edition }: BesideBarsProps) {
  const before = { ...edition, year: edition.year - 1 };
  const last = here.lastYear[measure.key];
  const lines: Line[] = [
    ...(last && last.state !== "not-asked"
      ? [{ name: academicYearLabel(before.year), row: here, cell: last, edition: before }]
      : []),
    ...[...beside].reverse().flatMap((row) => {
      const cell = row.cells[measure.key];
      return cell ? [{ name: row.at.name, row, cell, edition }] : [];
    }),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="beside" aria-label="Beside it">
      {lines.map(({ name, row, cell, edition: of }) => (
        <li key={name}>
          <span className="beside-name">{name}</span>
          <ToldFigure address={figurePath(addressOf(row, measure.key, of))} cell={cell} as="span">
            <BesideValue cell={cell} measure={measure} />
          </ToldFigure>
          <SpreadBar cell={cell} question={measure.question} />
        </li>
      ))}
    </ul>
  );
}

const stateWords = { none: "no responses yet", "not-asked": "not asked" } as const;

function BesideValue({ cell, measure }: { cell: FigureCell; measure: MeasureRef }) {
  if (cell.state === "withheld")
    return (
      <a href={whyWithheld} aria-label={`c: why is ${measure.name} withheld here?`}>
        c
      </a>
    );
  if (cell.state !== "value") return <span className="muted">{stateWords[cell.state]}</span>;
  return (
    <>
      <Share cell={cell} />
      {isIndicative(cell) && <span className="muted">, {indicative.toLowerCase()}</span>}
    </>
  );
}
