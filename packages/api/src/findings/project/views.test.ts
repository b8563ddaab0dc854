/** Pages of figures keep to the order of the map and the alphabet, and an address that names nothing finds nothing. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRegionOfTwo, makeWave } from "../../../test/findings.ts";
import { actorWith, openWorld, type World } from "../../../test/world.ts";

const id = "00000000-0000-7000-8000-000000000001";
const national = actorWith(id, { role: "nationalLead", scope: "nation", scopeId: "england" });
const missing = { code: "NOT_FOUND" };
const ofEngland = { level: "nation", place: "england", wave: "lesson" } as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { north, south, far, edition } = await world.make((tx) => makeRegionOfTwo(tx));
  const { id: editionId, instrumentVersionId } = edition;
  for (const [hub, schools] of [
    [far, ["5555", "5544", "4455"]],
    [south, ["1122", "3455", "4455"]],
    [north, ["1111", "1212", "2211"]],
  ] as const)
    await world.make((tx) =>
      makeWave(tx, world.house, { hubId: hub.id, editionId, instrumentVersionId }, schools),
    );
  await world.as({ kind: "operator" }).findings.release();
});
afterAll(() => world.close());

test("places stand in the order of the map and of the alphabet, never of their figures", async () => {
  const api = world.as(national).findings;
  const page = await api.project({ project: "all", wave: "lesson" });
  expect(page.regions.map(({ at }) => at.slug)).toEqual(["A", "K"]);
  expect(page.hubs.map(({ at }) => at.name)).toEqual(["North", "South", "Far"]);
  const england = await api.place(ofEngland);
  expect(england.inside.map(({ at }) => at.slug)).toEqual(["A", "K"]);
  const region = await api.place({ level: "region", place: "A" });
  expect(region.inside.map(({ at }) => at.name)).toEqual(["North", "South"]);
  const names = england.rows.map(({ project }) => project.name).slice(2);
  expect(names).toEqual([...names].sort());
});

test("an address that names nothing finds nothing, and never an error", async () => {
  const api = world.as(national).findings;
  const nothing = [
    () => api.place({ ...ofEngland, release: 99 }),
    () => api.place({ ...ofEngland, project: "no-such-project" }),
    () => api.project({ project: "no-such-project" }),
    () => api.figure({ ...ofEngland, project: "all", measure: "no-such-question" }),
    () => api.figure({ ...ofEngland, project: "all", measure: "learning", wave: "endline" }),
    () => api.overTime({ ...ofEngland, project: "no-such-project", measure: "learning" }),
  ];
  for (const one of nothing) await expect(one()).rejects.toMatchObject(missing);
  const before = await api.place({ ...ofEngland, year: 2001, wave: "baseline" });
  expect(Object.values(before.here?.cells ?? {}).map(({ state }) => state)).toEqual(
    Array(4).fill("not-asked"),
  );
  const map = await api.project({ project: "all", measure: "no-such-question", wave: "lesson" });
  expect(map.measure?.key).toBe("learning");
});
