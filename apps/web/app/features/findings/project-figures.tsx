/** The national project view: one project in England, in every region and in every hub. */
import { percent, saysOf } from "@tessellate/domain/findings/sentence";
import {
  type OutcomeArea,
  outcomeAreaKeys,
  outcomeAreas,
} from "@tessellate/domain/projects/outcomes";
import { keeping, placePath } from "#app/features/findings/address.ts";
import { EditionBar, eyebrowOf } from "#app/features/findings/edition-bar.tsx";
import { FiguresTable } from "#app/features/findings/figures-table.tsx";
import { NoRelease } from "#app/features/findings/no-release.tsx";
import type { FigureCell, ProjectPage } from "#app/features/findings/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { WithheldNote } from "#app/ui/cell.tsx";
import { HexKey, type HexLook, HexMap } from "#app/ui/hex-map.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Title } from "#app/ui/title.tsx";

const bands = ["under 50%", "50–59%", "60–69%", "70–79%", "80% and over"];
const states = [
  ["withheld", "withheld"],
  ["notAsked", "no group yet"],
] as const satisfies readonly [HexLook, string][];

/** The tile's band: five steps of agreement, or its state. */
function lookOf(cell: FigureCell | undefined): HexLook {
  if (!cell || cell.state === "not-asked") return "notAsked";
  if (cell.state === "none") return "awaiting";
  if (cell.state === "withheld") return "withheld";
  if (cell.nearly) return cell.nearly === "all" ? 5 : 1;
  const share = cell.agree ?? 0;
  return Math.min(5, Math.max(1, Math.floor(share * 10 + 1e-9) - 3)) as HexLook;
}

export function ProjectFigures({ page, area }: { page: ProjectPage; area: OutcomeArea }) {
  const { family, edition, nation, regions, hubs } = page;
  if (!edition || !nation) return <NoRelease place={family.name} />;
  const kept = keeping(edition);
  const regionOf = new Map(hubs.map(({ slug, region }) => [slug, region]));
  const rowFor = (row: (typeof regions)[number]) => ({
    row,
    place: row.slug,
    project: family.slug,
    to: `${placePath(row.level, row.slug)}?${kept}`,
  });
  return (
    <>
      <Title>{`${family.name}, national view`}</Title>
      <Opening
        above={<Breadcrumbs items={[{ to: `/findings/nation?${kept}`, label: "England" }]} />}
        eyebrow={eyebrowOf("code" in family && family.code ? family.code : "England", edition)}
        title={family.name}
        lead={sentence(nation.cells[area], area)}
      />
      <Body>
        <div className="grid items-start gap-x-16 gap-y-6 md:grid-cols-[1fr_minmax(0,27rem)]">
          <section aria-labelledby="map-heading">
            <h2 id="map-heading" className="text-3xl">
              {outcomeAreas[area]}
            </h2>
            <p className="mt-2 mb-5 max-w-[42ch]">
              The share of answers in each hub that agree or strongly agree. Choose a tile to find
              that hub in the table.
            </p>
            <EditionBar edition={edition}>
              <SelectField
                name="area"
                label="Outcome area"
                value={area}
                options={outcomeAreaKeys.map((key) => ({ value: key, label: outcomeAreas[key] }))}
              />
            </EditionBar>
            <HexKey bands={bands} states={states} />
          </section>
          <HexMap
            label={`${outcomeAreas[area]}, by hub`}
            tiles={hubs.map((hub) => ({
              ...hub.tile,
              name: hub.name,
              says: saysOf(hub.cells[area]),
              look: lookOf(hub.cells[area]),
              to: `#${hub.slug}`,
            }))}
          />
        </div>
        <div className="mt-12">
          <FiguresTable
            caption="England and its regions"
            head="Region"
            edition={edition}
            rows={[nation, ...regions].map(rowFor)}
          />
        </div>
        <div className="mt-12">
          <FiguresTable
            caption="Every hub, by the region it reports in"
            head="Hub"
            edition={edition}
            rows={hubs.map(rowFor)}
            groupOf={({ row }) => regionOf.get(row.slug) ?? ""}
          />
        </div>
        <WithheldNote />
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
          <a href={`/findings/projects/${family.slug}/figures.csv?${kept}`}>
            Download these figures (CSV)
          </a>
          <a href="/confidentiality">Why a figure says c</a>
        </p>
      </Body>
    </>
  );
}

function sentence(cell: FigureCell | undefined, area: OutcomeArea): string {
  if (cell?.state !== "value" || cell.agree === null)
    return `About ${outcomeAreas[area].toLowerCase()} the national figure is ${saysOf(cell)}.`;
  return `${percent(cell.agree)} of answers about ${outcomeAreas[area].toLowerCase()} agree, from ${cell.respondents} people in ${cell.schools} schools.`;
}
