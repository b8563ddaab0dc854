/** One figure over the waves and years a release holds: a bar and a line of numbers each, and plain words about who is compared. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { figurePath, overTimePath } from "@tessellate/domain/findings/address";
import { definitions } from "@tessellate/domain/findings/definition";
import { percent, saysOf, sentenceCase, shareNoun } from "@tessellate/domain/findings/sentence";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { addressOf, placeHref } from "#app/features/findings/address.ts";
import { Eyebrow } from "#app/features/findings/edition-bar.tsx";
import { Indicative, StateOf } from "#app/features/findings/figure-panel.tsx";
import { peopleOf, rateOf, schoolsOf } from "#app/features/findings/figure-words.ts";
import { FiguresFoot } from "#app/features/findings/page-notes.tsx";
import { PlacesAbove } from "#app/features/findings/place-views.tsx";
import type { Edition, FigureCell, OverTimePage } from "#app/features/findings/shapes.ts";
import { SpreadBar } from "#app/features/findings/spread.tsx";
import { Mean, Share, ToldFigure } from "#app/features/findings/told-figure.tsx";
import { Body } from "#app/ui/body.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

type Point = OverTimePage["points"][number];

export function OverTime({ page }: { page: OverTimePage }) {
  const { place, edition, project, measure, points } = page;
  const where = project.kind === "all" ? place.name : `${place.name}, ${project.name}`;
  const finding = findingOf(page);
  const row = { at: place, project };
  return (
    <>
      <Title>{`${finding}: ${where}`}</Title>
      <Opening
        above={<PlacesAbove places={[place]} chosen={{ edition, project, area: measure.area }} />}
        eyebrow={<Eyebrow place={where} edition={edition} />}
        title={finding}
        lead={definitions.unmatched}
        compact
      />
      <Body>
        <DataTable
          caption={measure.name}
          columns={[
            { key: "year", head: "Year", cell: ({ year }: Point) => academicYearLabel(year) },
            {
              key: "figure",
              head: sentenceCase(shareNoun(measure.question)),
              cell: (point: Point) => <PointFigure page={page} edition={edition} point={point} />,
            },
            { key: "mean", head: "Mean", numeric: true, cell: ({ cell }: Point) => meanOf(cell) },
            { key: "people", head: "People", cell: ({ cell }: Point) => people(cell) },
            {
              key: "rate",
              head: "Response",
              numeric: true,
              cell: ({ cell }: Point) => rateIn(cell),
            },
          ]}
          rows={points}
          keyOf={({ year, wave }) => `${wave} ${year}`}
          groupOf={({ wave }) => waveKinds[wave]}
        />
        <div className="mt-6 max-w-2xl space-y-3">
          <p>
            <strong>{definitions.unmatched}</strong> A group that ends, a teacher who leaves or a
            hub that grows can move a figure without anybody having changed their mind.
          </p>
          <p>
            Change of the same people between baseline and endline is matched under the seal and has
            a page of its own: <a href={changePath(page, edition)}>change over the year</a>.
          </p>
          <p>
            <a href={placeHref(place, { edition, project, area: measure.area })}>
              All figures of {place.name}
            </a>
          </p>
        </div>
        <FiguresFoot
          edition={edition}
          file={overTimePath(addressOf(row, measure.key, edition)).replace("?", ".csv?")}
        />
      </Body>
    </>
  );
}

/** Where the same people are compared. */
const changePath = ({ place, project }: OverTimePage, { year, release }: Edition) =>
  `/findings/change?${new URLSearchParams({
    level: place.level,
    place: place.slug,
    project: project.slug,
    year: String(year),
    release: String(release.number),
  })}`;

/** The first and the last of the wave one comes from, when both have a share. */
function findingOf({ points, edition, measure }: OverTimePage): string {
  const shown = points.filter(({ wave, cell }) => wave === edition.wave && cell.agree !== null);
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last || first === last)
    return `${measure.name}: ${saysOf(last?.cell, measure.question)}`;
  const from = `${percent(first.cell.agree ?? 0)} in ${academicYearLabel(first.year)}`;
  return `${measure.name}: ${from}, ${percent(last.cell.agree ?? 0)} in ${academicYearLabel(last.year)}`;
}

function PointFigure({
  page: { place, project, measure },
  edition,
  point: { year, wave, cell },
}: {
  page: OverTimePage;
  edition: Edition;
  point: Point;
}) {
  const address = addressOf({ at: place, project }, measure.key, { ...edition, year, wave });
  return (
    <ToldFigure address={figurePath(address)} cell={cell}>
      {cell.state === "value" ? (
        <>
          <span className="measure">
            <a href={figurePath(address)}>
              {cell.agree === null && !cell.nearly ? "Counted" : <Share cell={cell} />}
            </a>
            <SpreadBar cell={cell} question={measure.question} />
          </span>
          <Indicative cell={cell} />
        </>
      ) : (
        <StateOf cell={cell} />
      )}
    </ToldFigure>
  );
}

const meanOf = (cell: FigureCell) => (cell.mean === null ? "–" : <Mean cell={cell} />);
const people = (cell: FigureCell) =>
  cell.state === "value" ? `${peopleOf(cell)}, ${schoolsOf(cell)}` : "–";

function rateIn(cell: FigureCell) {
  const { rate } = rateOf(cell);
  return cell.state === "value" && rate !== null ? percent(rate) : "–";
}
