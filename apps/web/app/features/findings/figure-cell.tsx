/** One figure in a table: its value as the way to where it comes from, its spread, and who stands behind it. */
import { figurePath } from "@tessellate/domain/findings/address";
import { rate, rateBands } from "@tessellate/domain/findings/rates";
import { percent } from "@tessellate/domain/findings/sentence";
import { agreementWords } from "@tessellate/domain/instruments/options";
import type { FigureCell as Cell, Edition, FigureRow } from "#app/features/findings/shapes.ts";
import { Cell as StateCell } from "#app/ui/cell.tsx";
import { LikertBar } from "#app/ui/likert-bar.tsx";

interface FigureCellProps {
  row: FigureRow;
  /** The slug the row's place has in addresses. */
  place: string;
  /** The slug of the row's project, or `all`. */
  project: string;
  measure: string;
  edition: Edition;
}

const labels = Object.values(agreementWords);
const number = new Intl.NumberFormat("en-GB");

/** The figure in its state. Last year's share stands under it where there is one. */
export function FigureCell({ row, place, project, measure, edition }: FigureCellProps) {
  const cell = row.cells[measure];
  if (!cell || cell.state === "not-asked") return <StateCell cell={{ state: "notAsked" }} />;
  if (cell.state === "none") return <StateCell cell={{ state: "awaiting" }} />;
  const to = figurePath({
    level: row.level,
    place,
    project,
    measure,
    wave: edition.wave,
    year: edition.year,
    release: edition.release.number,
  });
  if (cell.state === "withheld")
    return (
      <a href={to} className="figure-link" aria-label="Withheld: why?">
        <StateCell cell={{ state: "withheld" }} />
      </a>
    );
  return (
    <>
      <span className="measure">
        <a href={to}>{wordsOf(cell)}</a>
        {cell.options && <LikertBar counts={Object.values(cell.options)} labels={labels} />}
      </span>
      <span className="figure-note">
        <People cell={cell} />
        <LastYear cell={row.lastYear[measure]} />
      </span>
    </>
  );
}

/** The value as it is printed: a whole percentage, or words where the figure would tell too much. */
export function wordsOf(cell: Cell): string {
  if (cell.nearly) return cell.nearly === "all" ? "Nearly all" : "Hardly any";
  return cell.agree === null ? "–" : percent(cell.agree);
}

const People = ({ cell }: { cell: Cell }) => {
  const expected = cell.expected ?? 0;
  const answered = cell.answered ?? 0;
  const { band } = rate({ answered, expected });
  return (
    <span>
      {number.format(cell.respondents ?? 0)} people, {number.format(cell.schools ?? 0)} schools
      {band === "indicative" && `, ${rateBands.indicative.toLowerCase()}`}
    </span>
  );
};

const LastYear = ({ cell }: { cell: Cell | undefined }) =>
  cell?.state === "value" ? <span>last year {wordsOf(cell).toLowerCase()}</span> : null;
