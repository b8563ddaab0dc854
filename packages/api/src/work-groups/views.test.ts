/** The board of groups: searched, narrowed, and a page at a time. */
import { makeHub } from "@tessellate/data/makers/organisations";
import { makeGroup } from "@tessellate/data/makers/work-groups";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorWith, openWorld, type World } from "../../test/world.ts";

let world: World;
let hubId: string;
beforeAll(async () => {
  world = await openWorld();
  await world.make(async (tx) => {
    hubId = (await makeHub(tx, { slug: "harbour", name: "Harbour" })).id;
    await makeGroup(tx, { hubId, title: "Ratio", activityType: "community", state: "closed" });
    for (let i = 0; i < 27; i += 1)
      await makeGroup(tx, { hubId, title: `Additive structure ${i}` });
  });
});
afterAll(() => world.close());

const someId = "00000000-0000-7000-8000-000000000001";
const list = (filters: object) =>
  world
    .as(actorWith(someId, { role: "hubAdministrator", scope: "hub", scopeId: hubId }))
    .workGroups.list(filters);

test("S2-09 searching the board for TRG finds Work Groups, and a word narrows it", async () => {
  expect((await list({ q: "TRG" })).total).toBe(27);
  expect((await list({ q: "trg ratio" })).total).toBe(0);
  expect((await list({ q: "RATIO harbour" })).total).toBe(1);
});

test("the board is narrowed by state, year and hub, and a sign in the search is only a sign", async () => {
  expect((await list({ state: "closed" })).groups.map(({ title }) => title)).toEqual(["Ratio"]);
  expect((await list({ year: "2025" })).total).toBe(0);
  expect((await list({ hub: "harbour", q: "100%" })).total).toBe(0);
});

test("a page of the board holds 25 groups, and the next one the rest", async () => {
  const pages = [await list({}), await list({ page: "2" })];
  expect(pages.map(({ groups, total }) => [groups.length, total])).toEqual([
    [25, 28],
    [3, 28],
  ]);
  expect(new Set(pages.flatMap(({ groups }) => groups.map(({ id }) => id))).size).toBe(28);
});
