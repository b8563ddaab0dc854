/** The ways of looking at one place, and the way back up to the places it lies in. */
import {
  type Chosen,
  funnelHref,
  placeHref,
  placePath,
  projectHref,
} from "#app/features/findings/address.ts";
import type { FigureRow } from "#app/features/findings/shapes.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import type { NavLink } from "#app/ui/nav-link.ts";
import { Tabs } from "#app/ui/tabs.tsx";

type Place = Pick<FigureRow["at"], "level" | "slug" | "name">;

interface PlaceViewsProps {
  place: Place;
  current: "figures" | "schools";
  year: number;
  /** What was chosen among the figures, where one comes from them. */
  chosen?: Chosen | undefined;
  /** Whether the reader may see all hubs beside each other. */
  mayCompare?: boolean;
}

/** Figures, schools and, for the nation, the map of the hubs: each a page with an address of its own. */
export function PlaceViews({ place, current, year, chosen, mayCompare }: PlaceViewsProps) {
  const figures = chosen
    ? placeHref(place, chosen)
    : `${placePath(place.level, place.slug)}?year=${year}`;
  const items: NavLink[] = [
    { to: figures, label: "What people say", current: current === "figures" },
    {
      to: funnelHref(place, year),
      label: "Schools taking part",
      current: current === "schools",
    },
  ];
  items.push({ to: changeHref(place, chosen), label: "Change over the year" });
  const map = mayCompare && chosen && place.level === "nation";
  if (map) items.push({ to: mapHref(chosen), label: "Map of the hubs" });
  return <Tabs label="Views" items={items} />;
}

const changeHref = ({ level, slug }: Place, chosen: Chosen | undefined) =>
  `/findings/change?${new URLSearchParams({
    level,
    place: slug,
    project: chosen?.project?.slug ?? "all",
    ...(chosen && { release: String(chosen.edition.release.number) }),
  })}`;

const mapHref = (chosen: Chosen) => projectHref(chosen.project ?? { slug: "all" }, chosen);

/** England › region: each link keeps what was chosen. */
export const PlacesAbove = ({
  places,
  chosen,
}: {
  places: readonly Place[];
  chosen: Chosen | null;
}) =>
  places.length === 0 ? null : (
    <Breadcrumbs
      items={places.map((place) => ({
        to: chosen ? placeHref(place, chosen) : placePath(place.level, place.slug),
        label: place.name,
      }))}
    />
  );
