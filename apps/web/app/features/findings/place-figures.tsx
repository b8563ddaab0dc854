/** The figures of England, a region or a hub: one screen for every level, for all outcome areas or one with its questions. */
import { areaFinding, headlineOf } from "@tessellate/domain/findings/sentence";
import { longDay } from "@tessellate/domain/time/london";
import { keeping, placeHref, placePath, projectHref } from "#app/features/findings/address.ts";
import { areaOptions, EditionBar, Eyebrow } from "#app/features/findings/edition-bar.tsx";
import { FigurePanel } from "#app/features/findings/figure-panel.tsx";
import { peopleOf, rateWords, schoolsOf } from "#app/features/findings/figure-words.ts";
import { FiguresTable } from "#app/features/findings/figures-table.tsx";
import { NoRelease } from "#app/features/findings/no-release.tsx";
import { FiguresFoot, NoSuchFilter } from "#app/features/findings/page-notes.tsx";
import { PlacesAbove, PlaceViews } from "#app/features/findings/place-views.tsx";
import type { Edition, FigureRow, PlacePage } from "#app/features/findings/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface PlaceFiguresProps {
  page: PlacePage;
  /** Whether the reader may open a project in all hubs. */
  mayCompare: boolean;
  /** What the address asked to narrow the figures by, and they cannot be. */
  unknown: readonly string[];
}

export function PlaceFigures({ page, mayCompare, unknown }: PlaceFiguresProps) {
  const { place, edition, project, area, here, beside } = page;
  if (!edition || !here) return <NoRelease place={place.name} />;
  const chosen = { edition, project, area };
  const [areaCell, lastYear] = area ? [here.cells[area], here.lastYear[area]] : [];
  const finding = area ? areaFinding(area, areaCell, lastYear) : headlineOf(here.cells);
  return (
    <>
      <Title>{`${finding}: ${place.name}`}</Title>
      <Opening
        above={<Above page={page} edition={edition} />}
        eyebrow={<Eyebrow place={placeWords(page)} edition={edition} />}
        title={finding}
        lead={<Lead here={here} />}
        compact={area !== null}
      />
      <Body>
        <PlaceViews
          place={place}
          year={edition.year}
          chosen={chosen}
          current="figures"
          mayCompare={mayCompare}
        />
        <NoSuchFilter unknown={unknown} />
        <EditionBar edition={edition} projects={page.projects} project={project}>
          <SelectField name="area" label="Outcome area" value={area ?? ""} options={areaOptions} />
        </EditionBar>
        <Panels page={page} edition={edition} here={here} />
        {beside.length > 0 && !area && <Reading />}
        <ByProject page={page} edition={edition} mayCompare={mayCompare} />
        <Inside page={page} edition={edition} />
        {page.open && <StillOpen open={page.open} />}
        <FiguresFoot
          edition={edition}
          file={`${placePath(place.level, place.slug)}/figures.csv?${keeping(chosen)}`}
        />
      </Body>
    </>
  );
}

const placeWords = ({ place, project }: PlacePage) =>
  project.kind === "all" ? place.name : `${place.name}, ${project.name}`;

/** England, the region and, on the page of one area, the place itself. */
function Above({ page, edition }: { page: PlacePage; edition: Edition }) {
  const { place, project, area, beside } = page;
  const places = [...beside.map(({ at }) => at), ...(area ? [place] : [])];
  return <PlacesAbove places={places} chosen={{ edition, project }} />;
}

/** Who stands behind the page: the figure that most people answered. */
function Lead({ here }: { here: FigureRow }) {
  const shown = Object.values(here.cells).filter(({ state }) => state === "value");
  const [most] = shown.sort((a, b) => (b.respondents ?? 0) - (a.respondents ?? 0));
  if (!most) return "What participants say their Work Groups changed, in the four outcome areas.";
  const rate = rateWords(most);
  return `What ${peopleOf(most)} from ${schoolsOf(most)} say their Work Groups changed${rate && `; ${rate}`}.`;
}

interface PartProps {
  page: PlacePage;
  edition: Edition;
}

const Panels = ({ page, edition, here }: PartProps & { here: FigureRow }) => (
  <section aria-labelledby="figures">
    <h2 id="figures" className="sr-only">
      {page.area ? "The area and its questions" : "The outcome areas"}
    </h2>
    <div className="figure-panels">
      {page.measures.map((measure) => (
        <FigurePanel
          key={measure.key}
          measure={measure}
          here={here}
          beside={page.beside}
          edition={edition}
          to={
            measure.isArea && !page.area
              ? placeHref(page.place, { edition, project: page.project, area: measure.key })
              : undefined
          }
        />
      ))}
    </div>
  </section>
);

const Reading = () => (
  <p className="muted mt-4 text-sm">
    Last year’s and other places’ figures are about different people: they stand beside these to be
    read with care, not to be ranked.
  </p>
);

const ByProject = ({ page, edition, mayCompare }: PartProps & { mayCompare: boolean }) =>
  page.rows.length === 0 ? null : (
    <div className="mt-12">
      <FiguresTable
        caption={`${page.place.name}: each project, and all of them together`}
        head="Project"
        edition={edition}
        measures={page.measures}
        rows={page.rows.map((row) => ({
          row,
          name: row.project.name,
          note: row.project.code,
          to:
            mayCompare && row.project.kind !== "all"
              ? projectHref(row.project, { edition })
              : placeHref(page.place, { edition, project: row.project }),
        }))}
      />
    </div>
  );

const insideWords = {
  nation: { caption: "The regions of England", head: "Region" },
  region: { caption: "The hubs of the region, by name", head: "Hub" },
  hub: { caption: "", head: "" },
};

const Inside = ({ page, edition }: PartProps) =>
  page.inside.length === 0 ? null : (
    <div className="mt-12">
      <FiguresTable
        {...insideWords[page.place.level]}
        edition={edition}
        measures={page.measures}
        rows={page.inside.map((row) => ({
          row,
          name: row.at.name,
          to: placeHref(row.at, { edition, project: page.project }),
        }))}
      />
    </div>
  );

const StillOpen = ({ open }: { open: NonNullable<PlacePage["open"]> }) => (
  <p className="mt-8">
    {open.count === 1 ? "One evaluation here is" : `${open.count} evaluations here are`} still open
    {open.nextClosesOn && `, the next until ${longDay(open.nextClosesOn)}`}. What people answer
    there comes with a later release.
  </p>
);
