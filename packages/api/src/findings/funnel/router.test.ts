/** The funnel counts schools, once each, at the step they have come to. */
import { makeHub, makeSchool } from "@tessellate/data/makers/organisations";
import { makeEdition } from "@tessellate/data/makers/projects";
import { makeGroup, makePlace } from "@tessellate/data/makers/work-groups";
import { places as placeRows } from "@tessellate/data/schema";
import { type DatedPlace, funnelCounts, placeStates } from "@tessellate/domain/work-groups/funnel";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorWith, openWorld, type World } from "../../../test/world.ts";

const id = "00000000-0000-7000-8000-000000000001";
const national = actorWith(id, { role: "nationalLead", scope: "nation", scopeId: "england" });
const england = { level: "nation", place: "england", year: 2026 } as const;

let world: World;
let ground: { north: string; south: string; editionId: string; groups: string[] };

beforeAll(async () => {
  world = await openWorld();
  ground = await world.make(async (tx) => {
    const north = await makeHub(tx, { slug: "north", name: "North", regionCode: "A" });
    const south = await makeHub(tx, { slug: "south", name: "South", regionCode: "K" });
    const edition = await makeEdition(tx);
    const year = { academicYear: 2026 };
    const groups = [
      await makeGroup(tx, { ...year, hubId: north.id, editionId: edition.id }),
      await makeGroup(tx, { ...year, hubId: north.id, editionId: null }),
      await makeGroup(tx, { ...year, hubId: south.id, editionId: edition.id }),
    ];
    for (const urn of [100_001, 100_002, 100_003, 100_004])
      await makeSchool(tx, { urn, regionCode: urn === 100_004 ? "B" : "A" });
    const started = { state: "started", startedOn: "2026-10-01" } as const;
    const [first, local, second] = groups;
    if (!first || !local || !second) throw new Error("Three groups were made.");
    await makePlace(tx, first, { urn: 100_001, ...started });
    await makePlace(tx, first, { urn: 100_002 });
    await makePlace(tx, local, { urn: 100_001 });
    await makePlace(tx, local, { urn: 100_003, ...started });
    await makePlace(tx, second, { urn: 100_001, ...started });
    await makePlace(tx, second, {
      urn: 100_004,
      state: "withdrawn",
      startedOn: "2026-10-01",
      withdrawnOn: "2026-11-01",
    });
    return {
      north: north.id,
      south: south.id,
      editionId: edition.id,
      groups: groups.map((group) => group.id),
    };
  });
});
afterAll(() => world.close());

test("S2-08 a school in three groups of two hubs is one school at every level", async () => {
  const api = world.as(national).findings;
  const nation = await api.funnel(england);
  expect(nation.total).toMatchObject({ accepted: 4, started: 3, completed: 0, withdrawn: 1 });
  const north = await api.funnel({ level: "hub", place: "north", year: 2026 });
  expect(north.total).toMatchObject({ accepted: 3, started: 2, withdrawn: 0, groups: 2 });
  const sums = nation.inside.reduce((sum, { started }) => sum + started, 0);
  expect(sums).toBe(4);
});

test("local groups stand by themselves, in no project's line", async () => {
  const { projects } = await world.as(national).findings.funnel(england);
  expect(projects.map(({ slug, started }) => [slug === null, started])).toEqual([
    [false, 2],
    [true, 1],
  ]);
  const [project] = projects;
  const page = await world
    .as(national)
    .findings.projectFunnel({ project: project?.slug ?? "", year: 2026 });
  expect(page.total).toMatchObject({ accepted: 3, started: 2, withdrawn: 1 });
  expect(page.hubs.map(({ name, started }) => [name, started])).toEqual([
    ["North", 1],
    ["South", 2],
  ]);
});

test("the region a hub reports in and a school's own region are different facts", async () => {
  const south = await world
    .as(national)
    .findings.funnel({ level: "region", place: "K", year: 2026 });
  expect(south.total.accepted).toBe(2);
  expect(south.schoolRegions.map(({ slug, accepted }) => [slug, accepted])).toEqual([
    ["A", 1],
    ["B", 1],
  ]);
});

test("a hub's people see their own hub's schools and no other hub's", async () => {
  const mine = world.as(
    actorWith(id, { role: "hubAdministrator", scope: "hub", scopeId: ground.north }),
  ).findings;
  expect((await mine.funnel(england)).inside.map(({ slug }) => slug)).toEqual(["A"]);
  await expect(mine.funnel({ level: "hub", place: "south" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("how many schools gave a place back is told for each cause, distinct schools in each, and where none was said", async () => {
  const [first, local, second] = ground.groups;
  const left = { state: "withdrawn", withdrawnOn: "2026-11-02" } as const;
  await world.make(async (tx) => {
    for (const urn of [100_011, 100_012]) await makeSchool(tx, { urn, regionCode: "A" });
    const north = { hubId: ground.north };
    await makePlace(
      tx,
      { ...north, id: first ?? "" },
      { urn: 100_011, ...left, cause: "staffing" },
    );
    await makePlace(tx, { ...north, id: local ?? "" }, { urn: 100_011, ...left, cause: "dates" });
    await makePlace(tx, { ...north, id: local ?? "" }, { urn: 100_012, ...left, cause: "dates" });
    await makePlace(
      tx,
      { hubId: ground.south, id: second ?? "" },
      { urn: 100_012, ...left, cause: "dates" },
    );
  });
  const api = world.as(national).findings;
  const said = ({ withdrawals }: { withdrawals: { cause: string | null; schools: number }[] }) =>
    withdrawals.map(({ cause, schools }) => [cause, schools]);
  expect(said(await api.funnel(england))).toEqual([
    ["dates", 2],
    ["staffing", 1],
    [null, 1],
  ]);
  expect(said(await api.funnel({ level: "hub", place: "south", year: 2026 }))).toEqual([
    ["dates", 1],
    [null, 1],
  ]);
  expect(JSON.stringify(await api.funnel(england))).not.toContain("reason");
});

const day = fc.option(fc.constantFrom("2026-09-10", "2026-10-01"), { nil: null });
const aPlace: fc.Arbitrary<DatedPlace> = fc.record({
  state: fc.constantFrom(...placeStates),
  interestedOn: day,
  appliedOn: day,
  acceptedOn: day,
  startedOn: day,
  completedOn: day,
  withdrawnOn: day,
});

test("however places stand, the database counts what the rule counts", async () => {
  const [group] = ground.groups;
  const at = { hubId: ground.north, workGroupId: group ?? "" };
  await world.make(async (tx) => {
    for (let urn = 200_000; urn < 200_006; urn += 1) await makeSchool(tx, { urn });
  });
  await fc.assert(
    fc.asyncProperty(fc.array(aPlace, { maxLength: 6 }), async (all) => {
      await world.make(async (tx) => {
        await tx.delete(placeRows);
        const rows = all.map((place, i) => ({ ...at, urn: 200_000 + i, ...place }));
        if (rows.length > 0) await tx.insert(placeRows).values(rows);
      });
      const { total } = await world.as(national).findings.funnel(england);
      expect(total).toMatchObject(funnelCounts(all));
    }),
    { numRuns: 60 },
  );
});
