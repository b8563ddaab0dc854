/** Changing the keys that join answers to people: everything sealed with the earlier ones is sealed again, scope by scope. */
import { createHmac } from "node:crypto";
import type { Queries } from "@tessellate/data/database";
import { tasks, waves, workGroups } from "@tessellate/data/schema";
import { and, eq, isNull, or } from "drizzle-orm";
import { change } from "../../change.ts";
import type { Context, House } from "../../context.ts";
import { beginChange, endChange, type Keys } from "../../keys.ts";
import { unseal } from "../../seal.ts";
import { answersOf, rewrite } from "../answers/store.ts";
import { openSchool, pseudonymUnder, scopeOf, sealPerson, sealSchool } from "../seal.ts";

/** What a change of keys came to. */
export interface Rotation {
  /** Editions and local groups whose answers were sealed again in this run; fewer than all where one goes on. */
  scopes: number;
  responses: number;
  comments: number;
}

const underWay = new WeakSet<Keys>();

/**
 * Gives the installation a new person key and a new seal key. Each edition or local group is sealed again in one
 * transaction, so that everybody has one pseudonym in it at any time; meanwhile people go on answering. Interrupted, it
 * goes on where it was: both keys are kept until nothing is sealed with the earlier ones. Then those open nothing.
 */
export async function rotateKeys(ctx: Context): Promise<Rotation> {
  if (underWay.has(ctx.keys)) throw new Error("The keys are being changed already.");
  underWay.add(ctx.keys);
  try {
    await beginChange(ctx.keys);
    const done = { scopes: 0, responses: 0, comments: 0 };
    for (let again = true; again; ) {
      const round = await sealAllAgain(ctx);
      done.scopes += round.scopes;
      done.responses += round.responses;
      done.comments += round.comments;
      // An answer that was on its way when the keys were changed is found by looking once more.
      again = round.scopes > 0;
    }
    await endChange(ctx.keys);
    return done;
  } finally {
    underWay.delete(ctx.keys);
  }
}

/** True while answers are sealed with two sets of keys, so that one person may still have two pseudonyms across scopes' waves. */
export const areKeysChanging = ({ keys }: Pick<House, "keys">) => keys.earlier !== undefined;

/** Finishes a change of keys that was interrupted; does nothing otherwise. */
export async function resumeRotation(house: House): Promise<void> {
  if (areKeysChanging(house))
    await rotateKeys({ ...house, actor: { kind: "operator" }, requestId: null });
}

async function sealAllAgain(ctx: Context): Promise<Rotation> {
  const groups = await ctx.database.reader
    .select({ id: workGroups.id, editionId: workGroups.editionId })
    .from(workGroups);
  const sum = { scopes: 0, responses: 0, comments: 0 };
  for (const scope of new Set(groups.map(scopeOf))) {
    const entry = {
      action: "keys.rotate",
      hubId: null,
      subject: "scope",
      subjectId: scope,
    } as const;
    const { responses, comments } = await change(ctx, entry, async ({ tx, unchanged }) => {
      const made = await sealScopeAgain(tx, ctx, scope);
      if (made.responses + made.comments === 0) unchanged();
      return made;
    });
    if (responses + comments > 0) sum.scopes += 1;
    sum.responses += responses;
    sum.comments += comments;
  }
  return sum;
}

/** The groups whose answers share one pseudonym a person. */
const inScope = (scope: string) =>
  or(eq(workGroups.editionId, scope), and(eq(workGroups.id, scope), isNull(workGroups.editionId)));

async function sealScopeAgain(tx: Queries, house: House, scope: string) {
  const owners = await ownersIn(tx, house, scope);
  const found = await tx
    .select({ hubId: waves.hubId, workGroupId: waves.workGroupId, id: waves.id })
    .from(waves)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, waves.hubId), eq(workGroups.id, waves.workGroupId)),
    )
    .where(inScope(scope));
  const sum = { responses: 0, comments: 0 };
  for (const wave of found) {
    const all = await answersOf(tx, wave);
    const responses = all.responses.filter(({ sealedSchool }) => isEarlier(house, sealedSchool));
    const comments = all.comments.filter(({ sealedPerson }) => isEarlier(house, sealedPerson));
    if (responses.length + comments.length === 0) continue;
    const person = (sealed: string) => sealPerson(house, newNameFor(house, owners, sealed));
    await rewrite(tx, house, wave, {
      responses: all.responses.map((one) =>
        responses.includes(one)
          ? {
              ...one,
              sealedPerson: one.sealedPerson === null ? null : person(one.sealedPerson),
              sealedSchool: sealSchool(house, openSchool(house, one.sealedSchool)),
            }
          : one,
      ),
      comments: all.comments.map((one) =>
        comments.includes(one) ? { ...one, sealedPerson: person(one.sealedPerson) } : one,
      ),
    });
    sum.responses += responses.length;
    sum.comments += comments.length;
  }
  return sum;
}

/** Everyone who was ever expected in a scope: their earlier pseudonym, and the new one. */
async function ownersIn(tx: Queries, { keys }: House, scope: string) {
  const { earlier } = keys;
  if (!earlier) return new Map<string, string>();
  const people = await tx
    .selectDistinct({ id: tasks.personId })
    .from(tasks)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, tasks.hubId), eq(workGroups.id, tasks.workGroupId)),
    )
    .where(inScope(scope));
  return new Map(
    people.map(({ id }) => [
      pseudonymUnder(earlier.person, id, scope),
      pseudonymUnder(keys.person, id, scope),
    ]),
  );
}

/** True for what only the earlier key opens. */
function isEarlier({ keys }: House, sealed: string) {
  try {
    unseal(keys.seal, sealed);
    return false;
  } catch {
    return true;
  }
}

/** The new pseudonym of whoever is under an earlier seal. Somebody no task knows any more stays one person, whom nobody can name. */
function newNameFor({ keys }: House, owners: ReadonlyMap<string, string>, sealed: string) {
  const name = unseal((keys.earlier as Pick<Keys, "seal">).seal, sealed);
  const orphan = () =>
    createHmac("sha256", keys.person).update(`nobody:${name}`).digest("base64url");
  return owners.get(name) ?? orphan();
}
