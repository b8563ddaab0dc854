/** Change in a release: the same people at the start and at the end, matched under the seal. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { releaseCells, releasePairs, releases, responses } from "@tessellate/data/schema";
import { changeColumns } from "@tessellate/domain/findings/pairs/pair-words";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRegionOfTwo } from "../../../test/findings.ts";
import { makeYear } from "../../../test/pairs.ts";
import { openWorld, type World } from "../../../test/world.ts";
import { openPerson } from "../../evaluations/seal.ts";

const operator = { kind: "operator" } as const;
let world: World;
let place: Awaited<ReturnType<typeof makeRegionOfTwo>>;
let years: Awaited<ReturnType<typeof makeYear>>[];

const year = (
  hubId: string,
  schools: readonly string[],
  editionId: string | null = place.edition.id,
) =>
  world.make((tx) =>
    makeYear(
      tx,
      world.house,
      { hubId, editionId, instrumentVersionId: place.edition.instrumentVersionId },
      schools,
    ),
  );

beforeAll(async () => {
  world = await openWorld();
  place = await world.make((tx) => makeRegionOfTwo(tx));
  years = [
    await year(place.north.id, ["24 34 45 44 .5", "33 54 25 43", "34 45 22 3.", "45 35 44 43"]),
    await year(place.north.id, ["23 33 45 44", "34 54 24 43", "25 45 32 35"]),
    await year(place.south.id, ["34 34 45 54 35", "33 44 25 43", "24 45 22 4. .4", "44 35 34"]),
  ];
  await year(place.far.id, ["4. 3."]);
  await year(place.north.id, ["15 15 15", "15 15 15", "15 15 15"], null);
  await world.as(operator).findings.release();
}, 240_000);
afterAll(() => world.close());

const cellsAt = (where: { level?: string; place?: string; project?: string }) =>
  world.reader
    .select()
    .from(releasePairs)
    .where(and(eq(releasePairs.pattern, "view"), eq(releasePairs.measure, "PL1")))
    .then((rows) =>
      rows.filter((row) =>
        Object.entries(where).every(([key, value]) => row[key as keyof typeof row] === value),
      ),
    );
const all = { project: "all" };

test("S2-08 people who answered both times are counted by which way they moved; a joiner and a leaver stand beside them", async () => {
  const [hub] = await cellsAt({ ...all, level: "hub", place: place.north.id });
  expect(hub).toMatchObject({
    state: "value",
    paired: 27,
    onlyBaseline: 1,
    onlyEndline: 1,
    schools: 7,
  });
  const [england] = await cellsAt({ ...all, level: "nation" });
  expect(england).toMatchObject({
    state: "value",
    paired: 42,
    onlyBaseline: 4,
    onlyEndline: 2,
    schools: 11,
  });
});

test("local groups enter no figure of change", async () => {
  const [hub] = await cellsAt({ ...all, level: "hub", place: place.north.id });
  expect(hub?.paired).toBe(27);
});

test("a hub's change is its groups' pooled, and England's is its hubs'", async () => {
  const rows = await cellsAt({ level: "hub", project: "all" });
  const [england] = await cellsAt({ ...all, level: "nation" });
  const sum = (of: "paired" | "onlyBaseline" | "onlyEndline") =>
    rows.reduce((total, row) => total + row[of], 0);
  expect(england).toMatchObject({
    paired: sum("paired"),
    onlyBaseline: sum("onlyBaseline"),
    onlyEndline: sum("onlyEndline"),
  });
});

test("whoever answered at the start answered both times, or at the start only", async () => {
  const [hub] = await cellsAt({ ...all, level: "hub", place: place.north.id });
  const [baseline] = await world.reader
    .select()
    .from(releaseCells)
    .where(
      and(
        eq(releaseCells.pattern, "view"),
        eq(releaseCells.place, place.north.id),
        eq(releaseCells.project, "all"),
        eq(releaseCells.measure, "PL1"),
        eq(releaseCells.waveKind, "baseline"),
      ),
    );
  expect((hub?.paired ?? 0) + (hub?.onlyBaseline ?? 0)).toBe(baseline?.respondents);
});

test("the three ways add up to those paired, and the share is of them", async () => {
  const told = (await cellsAt({})).filter(({ state }) => state === "value");
  expect(told.length).toBeGreaterThan(0);
  for (const { improved, same, declined, paired, improvedShare } of told) {
    if (improved === null || same === null || declined === null) continue;
    expect(improved + same + declined).toBe(paired);
    expect(improvedShare).toBeCloseTo(improved / paired, 10);
  }
});

test("a withheld cell of change keeps its numbers of people and nothing else", async () => {
  const withheld = (await cellsAt({})).filter(({ state }) => state === "withheld");
  for (const row of withheld)
    expect([
      row.improved,
      row.same,
      row.declined,
      row.improvedShare,
      row.nearly,
      row.shifts,
    ]).toEqual(Array(6).fill(null));
});

test("a later release over the same answers tells the same change, with the same hash", async () => {
  const states = async () =>
    (await cellsAt({})).map(({ level, state }) => `${level} ${state}`).sort();
  const once = await states();
  await world.as(operator).findings.release();
  expect(await states()).toEqual([...once, ...once].sort());
  const [second, first] = await world.as(operator).findings.releases();
  expect(second?.hash).toBe(first?.hash);
});

test("erasing somebody breaks their pair: they are nobody at both moments, and a later release does not tell who they were", async () => {
  const [before] = await cellsAt({ ...all, level: "nation" });
  const one = years[0];
  const waves = [one?.baseline.id ?? "", one?.endline.id ?? ""];
  const rows = await world.reader.select().from(responses).where(inArray(responses.waveId, waves));
  const people = rows.map((row) => ({ row, person: openPerson(world.house, row.sealedPerson) }));
  const twice = people.find(({ person, row }) =>
    people.some((other) => other.row.waveId !== row.waveId && other.person === person),
  );
  const ids = people.filter(({ person }) => person === twice?.person).map(({ row }) => row.id);
  await world.make((tx) =>
    tx.update(responses).set({ sealedPerson: null }).where(inArray(responses.id, ids)),
  );
  await world.as(operator).findings.release();
  const now = (await cellsAt({ ...all, level: "nation" })).find(({ paired }) => paired === 41);
  expect(now).toMatchObject({ paired: 41, onlyBaseline: 4, onlyEndline: 2 });
  expect(before?.state).toBe("value");
  expect(now?.state).toBe("withheld");
});

test("the release's hash takes in its change", async () => {
  const [first] = await world.as(operator).findings.releases();
  expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
});

test("the file of change that leaves the system has a line for every cell, and says no more than the pages", async () => {
  const into = join(await mkdtemp(join(tmpdir(), "change-")), "out");
  const made = await world.as(operator).findings.exportRelease({ number: 1, folder: into });
  expect(made.ok).toBe(true);
  const [head, ...lines] = (await readFile(join(into, "change.csv"), "utf8"))
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split(","));
  expect(head).toEqual([...changeColumns]);
  const [first] = await world.reader.select().from(releases).where(eq(releases.number, 1));
  const pages = (await world.reader.select().from(releasePairs)).filter(
    (row) => row.releaseId === first?.id && row.level !== "group",
  );
  const inFiles = pages.filter(({ pattern }) => pattern === "leave");
  expect(lines).toHaveLength(inFiles.length);
  const toldIn = (some: readonly { state: string }[]) =>
    some.filter(({ state }) => state === "value").length;
  const stateAt = head?.indexOf("state") ?? -1;
  expect(lines.filter((line) => line[stateAt] === "value")).toHaveLength(toldIn(inFiles));
  expect(toldIn(inFiles)).toBeLessThanOrEqual(
    toldIn(pages.filter(({ pattern }) => pattern === "view")),
  );
  await rm(into, { recursive: true });
});
