/** The figures of England, a region or a hub: one screen for every level. */
import { headlineOf } from "@tessellate/domain/findings/sentence";
import { keeping, placePath } from "#app/features/findings/address.ts";
import { EditionBar, eyebrowOf } from "#app/features/findings/edition-bar.tsx";
import { FiguresTable } from "#app/features/findings/figures-table.tsx";
import { NoRelease } from "#app/features/findings/no-release.tsx";
import type { PlacePage } from "#app/features/findings/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { WithheldNote } from "#app/ui/cell.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { Title } from "#app/ui/title.tsx";

interface PlaceFiguresProps {
  page: PlacePage;
  /** Whether the reader may open a project in all hubs. */
  mayCompare: boolean;
}

export function PlaceFigures({ page, mayCompare }: PlaceFiguresProps) {
  const { place, edition, rows, beside } = page;
  if (!edition) return <NoRelease place={place.name} />;
  const [all, ...projects] = rows;
  const kept = keeping(edition);
  const tabs = [
    { to: `${placePath(place.level, place.slug)}?${kept}`, label: place.name, current: true },
    ...beside.map(({ level, slug, name }) => ({
      to: `${placePath(level, slug)}?${kept}`,
      label: name,
    })),
  ];
  return (
    <>
      <Title>{`Findings, ${place.name}`}</Title>
      <Opening
        eyebrow={eyebrowOf(place.name, edition)}
        title={headlineOf(all?.cells ?? {})}
        lead="What participants say their Work Groups changed, in the four outcome areas."
      />
      <Body>
        {tabs.length > 1 && <Tabs label="Places" items={tabs} />}
        <EditionBar edition={edition} />
        <FiguresTable
          caption={`${place.name}: each project, and all of them together`}
          head="Project"
          edition={edition}
          rows={[...(all ? [all] : []), ...projects].map((row) => ({
            row,
            place: place.slug,
            project: row.slug,
            to:
              mayCompare && row.slug !== "all"
                ? `/findings/projects/${row.slug}?${kept}`
                : undefined,
          }))}
          empty={
            <EmptyState title="Nothing to show for this year yet">
              Figures appear when groups here have closed an evaluation and a release is frozen.
            </EmptyState>
          }
        />
        {beside.length > 0 && (
          <div className="mt-12">
            <FiguresTable
              caption={`${place.name} lies in`}
              head="Place"
              edition={edition}
              rows={beside.map((row) => ({ row, place: row.slug, project: "all" }))}
            />
          </div>
        )}
        <WithheldNote />
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
          <a href={`${placePath(place.level, place.slug)}/figures.csv?${kept}`}>
            Download these figures (CSV)
          </a>
          <a href="/confidentiality">Why a figure says c</a>
        </p>
      </Body>
    </>
  );
}
