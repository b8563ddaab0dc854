/** The first files of a noun in the API: who may ask, and the only two files that know its tables. */
import type { NounNames } from "./names.ts";

/** Path → contents, for the API floor. */
export const apiFloor = ({ folder, code, words }: NounNames): Record<string, string> => ({
  [`packages/api/src/${folder}/router.ts`]: `/** What people may do with ${words}. */
import { national } from "@tessellate/domain/access/decide";
import { ${code}Title } from "@tessellate/domain/${folder}/title";
import { z } from "zod";
import { allowed, router } from "../trpc.ts";
import { save } from "./store.ts";
import { list } from "./views.ts";

const everywhere = () => ({ place: national });

export const ${code}Router = router({
  list: allowed("${code}.read", z.strictObject({}), everywhere).query(({ ctx }) => list(ctx)),
  create: allowed(
    "${code}.create",
    z.strictObject({ title: ${code}Title }),
    everywhere,
  ).mutation(({ ctx, input }) => save(ctx, input.title)),
});
`,
  [`packages/api/src/${folder}/store.ts`]: `/** Saves one of the ${words}. */
import { ${code} } from "@tessellate/data/schema";
import { change } from "../change.ts";
import type { Context } from "../context.ts";

/** Keeps a new one under \`title\` and hands back its id. */
export async function save(ctx: Context, title: string): Promise<{ id: string }> {
  const id = ctx.newId();
  const entry = { action: "${code}.create", hubId: null, subject: "${code}", subjectId: id } as const;
  await change(ctx, entry, async ({ tx }) => {
    await tx.insert(${code}).values({ id, title, createdAt: ctx.now() });
  });
  return { id };
}
`,
  [`packages/api/src/${folder}/views.ts`]: `/** Lists of ${words}. */
import { ${code} } from "@tessellate/data/schema";
import { asc } from "drizzle-orm";
import type { Context } from "../context.ts";

/** All of them, the oldest first. */
export const list = (ctx: Context) =>
  ctx.database.reader
    .select({ id: ${code}.id, title: ${code}.title })
    .from(${code})
    .orderBy(asc(${code}.createdAt), asc(${code}.id));
`,
  [`packages/api/src/${folder}/router.test.ts`]: `/** Procedures of ${words}, on a real database. */
import { england, nobody } from "@tessellate/domain/access/roles";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorWith, openWorld, type World } from "../../test/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const lead = actorWith("0199f000-0000-7000-8000-000000000001", {
  role: "nationalLead",
  scope: "nation",
  scopeId: england,
});

test("what a national lead adds is on the list", async () => {
  const { id } = await world.as(lead).${code}.create({ title: "Counting in tens" });
  expect(await world.as(lead).${code}.list({})).toEqual([{ id, title: "Counting in tens" }]);
});

test("someone who is not signed in finds nothing there", async () => {
  await expect(world.as(nobody).${code}.list({})).rejects.toMatchObject({ code: "NOT_FOUND" });
});
`,
});
