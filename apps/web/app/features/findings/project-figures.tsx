/** The national view of a project, a phase or all projects: England, every region and every hub, with the map of the hubs. */
import { saysOf, sentenceCase } from "@tessellate/domain/findings/sentence";
import { keeping, placeHref } from "#app/features/findings/address.ts";
import { EditionBar, Eyebrow } from "#app/features/findings/edition-bar.tsx";
import { FigurePanel } from "#app/features/findings/figure-panel.tsx";
import { peopleOf, schoolsOf } from "#app/features/findings/figure-words.ts";
import { FiguresTable, type TableRow } from "#app/features/findings/figures-table.tsx";
import { HubMap, HubMapKey } from "#app/features/findings/hub-map.tsx";
import { NoRelease } from "#app/features/findings/no-release.tsx";
import { FiguresFoot, NoSuchFilter } from "#app/features/findings/page-notes.tsx";
import type { Edition, FigureRow, MeasureRef, ProjectPage } from "#app/features/findings/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface ProjectFiguresProps {
  page: ProjectPage;
  unknown: readonly string[];
}

export function ProjectFigures({ page, unknown }: ProjectFiguresProps) {
  const { project, edition, nation, measure } = page;
  if (!edition || !nation || !measure) return <NoRelease place={project.name} />;
  const finding = sentenceCase(saysOf(nation.cells[measure.key], measure.question));
  return (
    <>
      <Title>{`${project.name}: ${finding}, ${measure.name}`}</Title>
      <Opening
        above={
          <Breadcrumbs
            items={[
              {
                to: placeHref({ level: "nation", slug: "england" }, { edition, project }),
                label: "England",
              },
            ]}
          />
        }
        eyebrow={<Eyebrow place={project.code ?? "England"} edition={edition} />}
        title={project.name}
        lead={sentence(nation, measure)}
      />
      <Body>
        <NoSuchFilter unknown={unknown} />
        <MapOfHubs page={page} edition={edition} measure={measure} />
        <div className="mt-12">
          <FigurePanel measure={measure} here={nation} beside={[]} edition={edition} />
        </div>
        <Tables page={page} edition={edition} />
        <p className="mt-6">
          <a href={`/findings/projects/${project.slug}/schools?year=${edition.year}`}>
            Schools taking part
          </a>
        </p>
        <FiguresFoot
          edition={edition}
          file={`/findings/projects/${project.slug}/figures.csv?${keeping({ edition })}&measure=${measure.key}`}
        />
      </Body>
    </>
  );
}

function sentence({ cells }: FigureRow, measure: MeasureRef): string {
  const cell = cells[measure.key];
  const words = `${measure.name}: ${saysOf(cell, measure.question)}`;
  return cell?.state === "value"
    ? `${words}, from ${peopleOf(cell)} in ${schoolsOf(cell)}.`
    : `${words}.`;
}

interface PartProps {
  page: ProjectPage;
  edition: Edition;
}

const MapOfHubs = ({ page, edition, measure }: PartProps & { measure: MeasureRef }) => (
  <div className="grid items-start gap-x-16 gap-y-6 md:grid-cols-[1fr_minmax(0,27rem)]">
    <section aria-labelledby="map-heading">
      <h2 id="map-heading" className="text-3xl">
        {measure.name}, hub by hub
      </h2>
      <p className="mt-2 mb-5 max-w-[42ch]">
        The figure of each hub, where it lies. Choose a tile to find that hub in the table. Hubs
        differ in the schools they work with: the map is no league table.
      </p>
      <EditionBar edition={edition}>
        <SelectField
          name="measure"
          label="Shown on the map"
          value={measure.key}
          options={page.measures.map(({ key, name, isArea }) => ({
            value: key,
            label: isArea ? name : shortened(name),
          }))}
        />
      </EditionBar>
      <HubMapKey />
    </section>
    <HubMap hubs={page.hubs} measure={measure} />
  </div>
);

/** A wording as a line of a list; the whole of it stands in the heading once it is chosen. */
const shortened = (wording: string) =>
  wording.length > 60 ? `${wording.slice(0, 58).trimEnd()}…` : wording;

function Tables({ page, edition }: PartProps) {
  const { project, nation, regions, hubs, measures, measure } = page;
  const shown = measures.filter(({ key, isArea }) => isArea || key === measure?.key);
  const rowFor = (row: FigureRow): TableRow => ({
    row,
    name: row.at.name,
    to: placeHref(row.at, { edition, project }),
  });
  return (
    <>
      <div className="mt-12">
        <FiguresTable
          caption="England and its regions"
          head="Region"
          edition={edition}
          measures={shown}
          rows={[...(nation ? [nation] : []), ...regions].map(rowFor)}
        />
      </div>
      <div className="mt-12">
        <FiguresTable
          caption="Every hub, by the region it reports in"
          head="Hub"
          edition={edition}
          measures={shown}
          rows={hubs.map(rowFor)}
          groupOf={({ row }) => row.at.regionName ?? ""}
          idOf={({ row }) => row.at.slug}
        />
      </div>
    </>
  );
}
