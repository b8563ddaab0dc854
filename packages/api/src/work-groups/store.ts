/** Finds and keeps Work Groups; every noun below a group finds its group here. */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import {
  editions,
  groupOutcomes,
  hubs,
  outcomeStatements,
  projectFamilies,
  workGroups,
} from "@tessellate/data/schema";
import { england } from "@tessellate/domain/access/roles";
import type { Problem } from "@tessellate/domain/forms/problem";
import { reasonsIn } from "@tessellate/domain/projects/outcome-statements";
import { outcomeAreaKeys, outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { dayOf } from "@tessellate/domain/time/london";
import type { GroupInput } from "@tessellate/domain/work-groups/group";
import { and, eq, sql } from "drizzle-orm";
import { findOrMakePerson, giveAppointment, inviteToSignIn } from "../access/store.ts";
import type { Context, House } from "../context.ts";
import { statementsIn } from "../projects/store.ts";

type Minting = Pick<House, "now" | "newId">;

/** A group's key: hub first, as in everything a hub owns. */
export interface GroupKey {
  hubId: string;
  id: string;
}

const groupById = hot("work_groups_by_id", (q) =>
  q
    .select({ group: workGroups, hub: hubs, familyId: editions.familyId })
    .from(workGroups)
    .innerJoin(hubs, eq(hubs.id, workGroups.hubId))
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .where(eq(workGroups.id, sql.placeholder("id"))),
);

/**
 * The group with this id and where it stands: its hub, itself, and the project family of its edition (a local group
 * has none). Undefined when there is no such group. A finder for `allowed()`.
 */
export async function findGroup(ctx: Pick<Context, "database">, id: string) {
  const [row] = await groupById(ctx.database.reader, { id });
  if (!row) return undefined;
  const place = {
    nation: england,
    hub: row.group.hubId,
    workGroup: id,
    ...(row.familyId ? { project: row.familyId } : {}),
  };
  return { place, group: row.group, hub: row.hub };
}

/** The hub in which a new group would stand. A finder for `allowed()`. */
export async function findHub(ctx: Pick<Context, "database">, id: string) {
  const [hub] = await ctx.database.reader.select().from(hubs).where(eq(hubs.id, id));
  return hub && { place: { nation: england, hub: hub.id }, hub };
}

/** The published edition a group is to run, with its family; undefined when it cannot be run. */
async function editionFor(q: Queries, editionId: string) {
  const [row] = await q
    .select({ edition: editions, family: projectFamilies })
    .from(editions)
    .innerJoin(projectFamilies, eq(projectFamilies.id, editions.familyId))
    .where(and(eq(editions.id, editionId), eq(editions.state, "published")));
  return row;
}

/** What stands against a new group that only the database knows: an edition that is not there or leaves an area open (S2-01). */
export async function problemsCreating(q: Queries, input: GroupInput): Promise<Problem[]> {
  if (input.kind === "local") return [];
  const found = await editionFor(q, input.editionId);
  if (!found) return [{ field: "editionId", message: "Choose a published project edition" }];
  const said = await q
    .selectDistinct({ area: outcomeStatements.area })
    .from(outcomeStatements)
    .where(eq(outcomeStatements.editionId, input.editionId));
  const covered = new Set<string>(said.map(({ area }) => area));
  return outcomeAreaKeys
    .filter((area) => !covered.has(area) && !found.edition.areaReasons[area])
    .map((area) => ({
      field: "editionId",
      message: `${found.edition.code} says neither an outcome for ${outcomeAreas[area].toLowerCase()} nor why there is none`,
    }));
}

/** Keeps a new group with its outcomes and its lead, who is invited to sign in and appointed. The input has passed `problemsCreating`. */
export async function createGroup(tx: Queries, house: Minting, input: GroupInput) {
  const group = {
    hubId: input.hubId,
    id: input.id ?? house.newId(),
    mode: input.mode,
    state: "planned" as const,
    capacity: input.capacity,
    createdAt: house.now(),
    version: 1,
    ...(await natureOf(tx, input)),
  };
  await tx.insert(workGroups).values(group);
  if (input.kind === "local") await keepOutcomes(tx, house, group, input);
  const lead = await findOrMakePerson(tx, house, input.lead);
  await inviteToSignIn(tx, house, lead);
  await giveAppointment(tx, {
    id: house.newId(),
    personId: lead.id,
    role: "workGroupLead",
    scope: "workGroup",
    scopeId: group.id,
    from: dayOf(house.now()),
    to: null,
  });
  return { group, lead };
}

/** What a group takes from its edition, or says of itself. */
async function natureOf(tx: Queries, input: GroupInput) {
  if (input.kind === "local") {
    const { title, academicYear, phase, activityType, outcomes } = input;
    const areaReasons = reasonsIn(outcomes);
    return { editionId: null, title, academicYear, phase, activityType, areaReasons };
  }
  const found = await editionFor(tx, input.editionId);
  if (!found) throw new Error(`There is no published edition ${input.editionId}.`);
  return {
    editionId: found.edition.id,
    title: input.title ?? found.edition.title,
    academicYear: found.edition.academicYear,
    phase: found.family.phase,
    activityType: found.family.activityType,
    areaReasons: null,
  };
}

async function keepOutcomes(
  tx: Queries,
  house: Minting,
  { hubId, id }: GroupKey,
  { outcomes }: Extract<GroupInput, { kind: "local" }>,
) {
  const statements = statementsIn(outcomes);
  if (statements.length === 0) return;
  await tx
    .insert(groupOutcomes)
    .values(statements.map((one) => ({ hubId, workGroupId: id, id: house.newId(), ...one })));
}

/** The hub of a group that is there already: the same form has been sent before. */
export async function groupStands(tx: Queries, id: string): Promise<{ hubId: string } | undefined> {
  const [group] = await tx
    .select({ hubId: workGroups.hubId })
    .from(workGroups)
    .where(eq(workGroups.id, id));
  return group;
}
