/** Schools taking part in one project, by region and hub. */
import { FunnelView } from "#app/features/findings/funnel-page.tsx";
import type { ProjectFunnelPage } from "#app/features/findings/shapes.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";

export function ProjectFunnel({ page }: { page: ProjectFunnelPage }) {
  const { family, year, regions, hubs } = page;
  const lines = (rows: typeof hubs | typeof regions) =>
    rows.map(({ slug, name, groups, ...steps }) => ({ key: slug, name, groups, steps }));
  return (
    <FunnelView
      {...page}
      name={family.name}
      above={
        <Breadcrumbs
          items={[{ to: `/findings/projects/${family.slug}?year=${year}`, label: family.name }]}
        />
      }
      tables={[
        { caption: "By the region the hub reports in", head: "Region", lines: lines(regions) },
        { caption: "By hub", head: "Hub", lines: lines(hubs) },
      ]}
    />
  );
}
