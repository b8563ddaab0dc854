/** The tile map of the hubs for one measure: five bands, or the state a hub's cell is in. Where a tile lies says nothing but where the hub is. */
import { saysOf } from "@tessellate/domain/findings/sentence";
import { indicative, isIndicative } from "#app/features/findings/figure-words.ts";
import type { FigureCell, MeasureRef, ProjectPage } from "#app/features/findings/shapes.ts";
import { HexKey, type HexLook, HexMap } from "#app/ui/hex-map.tsx";

const bands = ["under 50%", "50–59%", "60–69%", "70–79%", "80% and over"];
const states = [
  ["withheld", "c, withheld"],
  ["awaiting", "no responses yet"],
  ["notAsked", "not asked"],
] as const satisfies readonly [HexLook, string][];

/** The tile's band: five steps of the share, or its state. What is only counted has no band. */
function lookOf(cell: FigureCell | undefined): HexLook {
  if (!cell || cell.state === "not-asked") return "notAsked";
  if (cell.state === "none") return "awaiting";
  if (cell.state === "withheld") return "withheld";
  if (cell.nearly) return cell.nearly === "all" ? 5 : 1;
  if (cell.agree === null) return 3;
  return Math.min(5, Math.max(1, Math.floor(cell.agree * 10 + 1e-9) - 3)) as HexLook;
}

/** The key goes beside the words above the map. */
export const HubMapKey = () => <HexKey bands={bands} states={states} />;

interface HubMapProps {
  hubs: ProjectPage["hubs"];
  measure: MeasureRef;
}

/** Every tile says its hub and figure, and leads to the hub's row in the table. */
export const HubMap = ({ hubs, measure }: HubMapProps) => (
  <HexMap
    label={`${measure.name}, by hub`}
    tiles={hubs.map(({ tile, at, cells }) => {
      const cell = cells[measure.key];
      const words = saysOf(cell, measure.question);
      return {
        ...tile,
        name: at.name,
        says: cell && isIndicative(cell) ? `${words}, ${indicative.toLowerCase()}` : words,
        look: lookOf(cell),
        to: `#${at.slug}`,
      };
    })}
  />
);
