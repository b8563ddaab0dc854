/** Finds and keeps Work Groups; every noun below a group finds its group here. */
import type { Queries } from "@tessellate/data/database";
import { editions, hubs, places, workGroups } from "@tessellate/data/schema";
import { england } from "@tessellate/domain/access/roles";
import { and, eq, inArray } from "drizzle-orm";
import type { Context } from "../context.ts";

/**
 * The group with this id and where it stands: its hub, itself, and the project family of its edition (a local group
 * has none). Undefined when there is no such group. A finder for `allowed()`.
 */
export async function findGroup(ctx: Pick<Context, "database">, id: string) {
  const [row] = await ctx.database.reader
    .select({ group: workGroups, hub: hubs, familyId: editions.familyId })
    .from(workGroups)
    .innerJoin(hubs, eq(hubs.id, workGroups.hubId))
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .where(eq(workGroups.id, id));
  if (!row) return undefined;
  const place = {
    nation: england,
    hub: row.group.hubId,
    workGroup: id,
    ...(row.familyId ? { project: row.familyId } : {}),
  };
  return { place, group: row.group, hub: row.hub };
}

/**
 * Moves accepted places on to *started*, on the day someone from the school first took part. Places further on, or
 * withdrawn, stay as they are.
 */
export const startPlaces = (
  tx: Queries,
  group: { hubId: string; workGroupId: string },
  urns: readonly number[],
  startedOn: string,
) =>
  tx
    .update(places)
    .set({ state: "started", startedOn })
    .where(
      and(
        eq(places.hubId, group.hubId),
        eq(places.workGroupId, group.workGroupId),
        eq(places.state, "accepted"),
        inArray(places.urn, [...urns]),
      ),
    );
