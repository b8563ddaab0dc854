/** Where figures stand: names of places, and which of a reader's hubs lets them read each. */
import type { Queries } from "@tessellate/data/database";
import { mayDo, reachOf } from "@tessellate/domain/access/decide";
import { england } from "@tessellate/domain/access/roles";
import type { Level } from "@tessellate/domain/findings/levels";
import { type Context, today } from "../context.ts";
import { hubsWithRegions } from "./views.ts";

/** A place figures are kept for, as pages name it and cells know it. */
export interface FigurePlace {
  level: Level;
  /** As cells have it: `england`, a region's letter, a hub's id. */
  key: string;
  /** As addresses have it: a hub's slug instead of its id. */
  slug: string;
  name: string;
  regionCode: string | null;
  regionName: string | null;
  /** The hubs in it. */
  hubIds: readonly string[];
}

/** The place an address names; nothing when there is no such place. */
export async function findPlace(
  reader: Queries,
  level: Level,
  slug: string,
): Promise<FigurePlace | undefined> {
  const hubs = await hubsWithRegions(reader);
  if (level === "nation")
    return slug === england
      ? {
          level,
          key: england,
          slug,
          name: "England",
          regionCode: null,
          regionName: null,
          hubIds: hubs.map(({ id }) => id),
        }
      : undefined;
  if (level === "region") {
    const inside = hubs.filter(({ regionCode }) => regionCode === slug);
    const [first] = inside;
    return (
      first && {
        level,
        key: slug,
        slug,
        name: first.regionName,
        regionCode: slug,
        regionName: first.regionName,
        hubIds: inside.map(({ id }) => id),
      }
    );
  }
  const hub = hubs.find((one) => one.slug === slug);
  return (
    hub && {
      level,
      key: hub.id,
      slug,
      name: hub.name,
      regionCode: hub.regionCode,
      regionName: hub.regionName,
      hubIds: [hub.id],
    }
  );
}

/**
 * The place as access control sees it. A hub's figures are its own people's; a region's are for the people of any hub
 * in it, England's for those of any hub at all.
 */
export function placeFor(ctx: Context, { level, hubIds }: FigurePlace) {
  const mine = reachOf(ctx.actor, "findings.read", today(ctx)).hub;
  const hub = level === "hub" ? hubIds[0] : mine.find((id) => hubIds.includes(id));
  return { nation: england, ...(hub ? { hub } : {}) };
}

/** How far down a reader may follow a figure to one of its groups: to its result, to the group, or only to its name. */
export function opensFor(
  ctx: Context,
  { hubId, workGroupId, familyId }: { hubId: string; workGroupId: string; familyId: string | null },
) {
  const project = familyId ? { project: familyId } : {};
  const place = { nation: england, hub: hubId, workGroup: workGroupId, ...project };
  if (mayDo(ctx.actor, "waveResult.read", place, today(ctx))) return "result";
  return mayDo(ctx.actor, "workGroup.read", place, today(ctx)) ? "group" : "name";
}
