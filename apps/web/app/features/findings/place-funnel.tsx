/** Schools taking part in the groups of England, a region or a hub. */
import { funnelHref } from "#app/features/findings/address.ts";
import { FunnelView } from "#app/features/findings/funnel-page.tsx";
import { PlacesAbove, PlaceViews } from "#app/features/findings/place-views.tsx";
import type { FunnelPage } from "#app/features/findings/shapes.ts";

const insideWords = {
  nation: { caption: "By the region the hub reports in", head: "Region", level: "region" },
  region: { caption: "By hub", head: "Hub", level: "hub" },
  hub: { caption: "", head: "", level: "hub" },
} as const;

export function PlaceFunnel({ page }: { page: FunnelPage }) {
  const { place, year, inside, projects } = page;
  const words = insideWords[place.level];
  return (
    <FunnelView
      {...page}
      name={place.name}
      above={<PlacesAbove places={page.above} chosen={null} />}
      views={<PlaceViews place={place} year={year} current="schools" />}
      tables={[
        {
          caption: "By project",
          head: "Project",
          lines: projects.map(({ slug, name, groups, ...steps }) => ({
            key: slug ?? "local",
            name: name ?? "Local groups, in no national total",
            groups,
            steps,
          })),
        },
        {
          ...words,
          lines: inside.map(({ slug, name, groups, ...steps }) => ({
            key: slug,
            name,
            to: funnelHref({ level: words.level, slug }, year),
            groups,
            steps,
          })),
        },
      ]}
    />
  );
}
