/** Findings through the API: figures are exact, frozen, and only for those who may read them. */
import { releaseCells, tallies } from "@tessellate/data/schema";
import { nobody, type PersonActor } from "@tessellate/domain/access/roles";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRegionOfTwo, makeWave } from "../../test/findings.ts";
import { actorWith, openWorld, type World } from "../../test/world.ts";

const id = "00000000-0000-7000-8000-000000000001";
const operator = { kind: "operator" } as const;
const national = actorWith(id, { role: "nationalLead", scope: "nation", scopeId: "england" });
const missing = { code: "NOT_FOUND" };
const ofHub = { level: "hub", place: "north", wave: "lesson" } as const;
const ofEngland = { level: "nation", place: "england", wave: "lesson" } as const;

let world: World;
let place: Awaited<ReturnType<typeof makeRegionOfTwo>>;
let administrator: PersonActor;
let waves: Awaited<ReturnType<typeof makeWave>>[];

const wave = (hub: { id: string }, schools: readonly string[], closedAt?: Date | null) =>
  world.make((tx) => makeWave(tx, world.house, ground(hub.id), schools, closedAt));
const ground = (hubId: string) => ({
  hubId,
  editionId: place.edition.id,
  instrumentVersionId: place.edition.instrumentVersionId,
});

beforeAll(async () => {
  world = await openWorld();
  place = await world.make((tx) => makeRegionOfTwo(tx));
  administrator = actorWith(id, {
    role: "hubAdministrator",
    scope: "hub",
    scopeId: place.north.id,
  });
  waves = [
    await wave(place.north, ["1245", "3345", "2455", "44"]),
    await wave(place.north, ["5544", "2314", "5-", "34"]),
    await wave(place.south, ["1122", "3455", "4455", "2345"]),
  ];
  await world.make((tx) =>
    makeWave(tx, world.house, { ...ground(place.north.id), editionId: null }, [
      "5555",
      "4444",
      "5454",
    ]),
  );
  await wave(place.south, ["5555", "5555", "5555"], null);
  await world.as(operator).findings.release();
});
afterAll(() => world.close());

test("S2-08 a hub's figure is its groups' pooled answers, and England's is the pool of its hubs", async () => {
  const hub = await world.as(national).findings.place(ofHub);
  const england = await world.as(national).findings.place(ofEngland);
  expect(hub.rows[0]?.cells.learning).toMatchObject({
    state: "value",
    respondents: 25,
    schools: 8,
    answered: 25,
    expected: 26,
    options: { "1": 2, "2": 3, "3": 4, "4": 9, "5": 7 },
  });
  expect(england.rows[0]?.cells.learning).toMatchObject({
    respondents: 41,
    schools: 12,
    options: { "1": 4, "2": 6, "3": 6, "4": 13, "5": 12 },
  });
});

test("S2-05 a local group enters no total, and an open round none either", async () => {
  const england = await world.as(national).findings.place(ofEngland);
  expect(england.rows[0]?.cells.learning?.respondents).toBe(41);
});

test("S2-08 people are pooled: the share agreeing is that of all answers, not a mean of groups", async () => {
  const hub = await world.as(administrator).findings.place(ofHub);
  expect(hub.rows[0]?.cells.learning?.agree).toBeCloseTo(16 / 25, 10);
});

test("the path from England's figure leads down to its hubs, from a hub's to its groups, and to the words they were asked", async () => {
  const api = world.as(national).findings;
  const figure = { project: "all", measure: "learning" } as const;
  const england = await api.figure({ ...ofEngland, ...figure });
  expect(england.hubs).toMatchObject([
    { slug: "north", rounds: 2, answered: 25, expected: 26 },
    { slug: "south", rounds: 1, answered: 16, expected: 16 },
  ]);
  expect(england.size).toMatchObject({ rounds: 3, groups: 3, hubs: 2, answered: 41, expected: 42 });
  const north = await api.figure({ ...ofHub, ...figure });
  expect(north.groups.map(({ waveId }) => waveId).sort()).toEqual(
    waves
      .slice(0, 2)
      .map(({ wave }) => wave.id)
      .sort(),
  );
  expect(england.wordings).toMatchObject([
    { key: "PL1", wording: "Statement PL1", version: 1, rounds: 3 },
  ]);
  expect(england).toMatchObject({ localRounds: 1, excused: 0, supersedes: null });
});

test("a figure's groups lead as far as the reader may go: a hub's people open their own results, the national lead each group", async () => {
  const figure = { ...ofHub, project: "all", measure: "learning" } as const;
  const mine = await world.as(administrator).findings.figure(figure);
  expect(mine.groups.map(({ opens }) => opens)).toEqual(["result", "result"]);
  const all = await world.as(national).findings.figure(figure);
  expect(all.groups.map(({ opens }) => opens)).toEqual(["group", "group"]);
});

test("a hub's people read their hub, its region and England, and no other hub or region", async () => {
  const api = world.as(administrator).findings;
  expect((await api.place(ofHub)).rows.length).toBeGreaterThan(0);
  expect((await api.place({ level: "region", place: "A", wave: "lesson" })).place.name).toBe(
    "North East",
  );
  expect((await api.place(ofEngland)).rows.length).toBeGreaterThan(0);
  await expect(api.place({ ...ofHub, place: "south" })).rejects.toMatchObject(missing);
  await expect(api.place({ level: "region", place: "K", wave: "lesson" })).rejects.toMatchObject(
    missing,
  );
  await expect(api.place({ ...ofHub, place: "nowhere" })).rejects.toMatchObject(missing);
});

test("a hub's people see their own hub behind a wider figure, and of others only how many rounds", async () => {
  const figure = await world
    .as(administrator)
    .findings.figure({ ...ofEngland, project: "all", measure: "learning" });
  expect(figure.hubs.map(({ slug }) => slug)).toEqual(["north"]);
  expect(figure.roundsElsewhere).toBe(1);
});

test("only the national team opens one project in all hubs, or makes a release", async () => {
  const project = {
    project: (await world.as(national).findings.place(ofEngland)).rows.at(-1)?.project.slug ?? "",
    wave: "lesson",
  } as const;
  expect((await world.as(national).findings.project(project)).hubs).toHaveLength(3);
  await expect(world.as(administrator).findings.project(project)).rejects.toMatchObject(missing);
  await expect(world.as(administrator).findings.release()).rejects.toMatchObject(missing);
  await expect(world.as(administrator).findings.publish({ number: 1 })).rejects.toMatchObject(
    missing,
  );
});

test("participants, leads, school leaders, support and strangers get nothing, nor does an appointment that has ended", async () => {
  const group = waves[0]?.group.id ?? "";
  const ended: PersonActor = {
    ...administrator,
    appointments: administrator.appointments.map((one) => ({ ...one, to: "2026-11-01" })),
  };
  const strangers = [
    nobody,
    ended,
    actorWith(id),
    actorWith(id, { role: "participant", scope: "workGroup", scopeId: group }),
    actorWith(id, { role: "workGroupLead", scope: "workGroup", scopeId: group }),
    actorWith(id, { role: "schoolLeader", scope: "school", scopeId: "100000" }),
    actorWith(id, { role: "support", scope: "nation", scopeId: "england" }),
  ];
  for (const stranger of strangers) {
    const api = world.as(stranger).findings;
    await expect(api.place(ofHub)).rejects.toMatchObject(missing);
    await expect(api.place(ofEngland)).rejects.toMatchObject(missing);
    await expect(
      api.figure({ ...ofEngland, project: "all", measure: "learning" }),
    ).rejects.toMatchObject(missing);
    await expect(api.releases()).rejects.toMatchObject(missing);
    await expect(api.check()).rejects.toMatchObject(missing);
  }
});

test("a figure of too few people is withheld, and its row holds nothing to find", async () => {
  await wave(place.far, ["45", "3"]);
  const made = await world.as(operator).findings.release();
  expect(made).toMatchObject({ ok: true, number: 2 });
  const far = await world.as(national).findings.place({ ...ofHub, place: "far" });
  expect(far.rows[0]?.cells.learning).toMatchObject({
    state: "withheld",
    respondents: null,
    agree: null,
    options: null,
  });
  const rows = await world.reader
    .select()
    .from(releaseCells)
    .where(eq(releaseCells.place, place.far.id));
  for (const row of rows)
    expect([
      row.respondents,
      row.schools,
      row.expected,
      row.answered,
      row.agree,
      row.mean,
      row.options,
      row.nearly,
    ]).toEqual(Array(8).fill(null));
});

test("a release that is out never changes, whatever comes after it", async () => {
  const [second, first] = await world.as(national).findings.releases();
  expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(second?.hash).not.toBe(first?.hash);
  const then = await world.as(national).findings.place({ ...ofEngland, release: 1 });
  expect(then.rows[0]?.cells.learning?.respondents).toBe(41);
  await world.as(national).findings.publish({ number: 1 });
  expect((await world.as(national).findings.releases()).map(({ hash }) => hash)).toEqual([
    second?.hash,
    first?.hash,
  ]);
});

test("all tallies agree with their answers, until somebody touches one: then it is named and no release is made over it", async () => {
  expect((await world.as(operator).findings.check()).differences).toEqual([]);
  const touched = waves[0]?.wave.id ?? "";
  const where = eq(tallies.waveId, touched);
  await world.make((tx) => tx.update(tallies).set({ count: 99 }).where(where));
  expect((await world.as(operator).findings.check()).differences[0]).toMatchObject({
    waveId: touched,
  });
  await expect(world.as(operator).findings.release()).rejects.toThrow(touched);
  const [failed] = await world.as(national).findings.releases();
  expect(failed).toMatchObject({ number: 3, state: "failed", cells: 0 });
  expect((await world.as(national).findings.place(ofEngland)).edition?.release.number).toBe(2);
});
