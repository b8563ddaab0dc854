/** Where figures stand: names of places, and which of a reader's hubs lets them read each. */
import type { Queries } from "@tessellate/data/database";
import { mayDo, reachOf } from "@tessellate/domain/access/decide";
import { england } from "@tessellate/domain/access/roles";
import type { Level } from "@tessellate/domain/findings/levels";
import { type Context, today } from "../context.ts";
import { hubsWithRegions } from "./views.ts";

/** Every hub with its region: all places there are follow from it. */
export type Atlas = Awaited<ReturnType<typeof hubsWithRegions>>;
export const readAtlas = (reader: Queries): Promise<Atlas> => hubsWithRegions(reader);

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

type Hub = Atlas[number];

const nationOf = (atlas: Atlas): FigurePlace => ({
  level: "nation",
  key: england,
  slug: england,
  name: "England",
  regionCode: null,
  regionName: null,
  hubIds: atlas.map(({ id }) => id),
});

const regionOf = (atlas: Atlas, { regionCode, regionName }: Hub): FigurePlace => ({
  level: "region",
  key: regionCode,
  slug: regionCode,
  name: regionName,
  regionCode,
  regionName,
  hubIds: atlas.filter((hub) => hub.regionCode === regionCode).map(({ id }) => id),
});

const hubPlace = ({ id, slug, name, regionCode, regionName }: Hub): FigurePlace => ({
  level: "hub",
  key: id,
  slug,
  name,
  regionCode,
  regionName,
  hubIds: [id],
});

/** The place an address names; nothing when there is no such place. */
export function placeIn(atlas: Atlas, level: Level, slug: string): FigurePlace | undefined {
  if (level === "nation") return slug === england ? nationOf(atlas) : undefined;
  const hub = atlas.find((one) => (level === "region" ? one.regionCode : one.slug) === slug);
  if (!hub) return undefined;
  return level === "region" ? regionOf(atlas, hub) : hubPlace(hub);
}

/** The places a place lies in, England first. A hub lies in the region it reports in. */
export function placesAbove(atlas: Atlas, { level, regionCode }: FigurePlace): FigurePlace[] {
  const above = level === "nation" ? [] : [nationOf(atlas)];
  const region = level === "hub" && regionCode ? placeIn(atlas, "region", regionCode) : undefined;
  return region ? [...above, region] : above;
}

/** The places that make up a place, in the order of regions, then of names: England's regions, a region's hubs. */
export function placesInside(atlas: Atlas, { level, key }: FigurePlace): FigurePlace[] {
  if (level === "hub") return [];
  if (level === "region") return atlas.filter((hub) => hub.regionCode === key).map(hubPlace);
  const firsts = new Map(atlas.map((hub) => [hub.regionCode, hub]));
  return [...firsts.values()].map((hub) => regionOf(atlas, hub));
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

/** Whether the reader may open a place's page of figures. */
export const mayOpen = (ctx: Context, place: FigurePlace) =>
  mayDo(ctx.actor, "findings.read", placeFor(ctx, place), today(ctx));

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
