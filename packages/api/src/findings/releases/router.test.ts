/** A release says the same wherever it is read: by place, by project, by figure, over time, and in the files that leave. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { instruments } from "@tessellate/data/schema";
import type { FigureAddress } from "@tessellate/domain/findings/address";
import { tidyColumns } from "@tessellate/domain/findings/tidy";
import { outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRegionOfTwo, makeWave } from "../../../test/findings.ts";
import { actorWith, openWorld, type World } from "../../../test/world.ts";
import { saveRelease } from "../store.ts";

const id = "00000000-0000-7000-8000-000000000001";
const operator = { kind: "operator" } as const;
const national = actorWith(id, { role: "nationalLead", scope: "nation", scopeId: "england" });
const missing = { code: "NOT_FOUND" };

let world: World;
let folder: string;

beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), "releases-"));
  const { north, south, far, edition } = await world.make((tx) => makeRegionOfTwo(tx));
  const at = (hubId: string) => ({
    hubId,
    editionId: edition.id,
    instrumentVersionId: edition.instrumentVersionId,
  });
  for (const [hub, schools] of [
    [north, ["1245", "3345", "2455", "44", "5523"]],
    [north, ["5544", "2314", "5-", "34", "1245"]],
    [south, ["1122", "3455", "4455", "2345"]],
    [far, ["45", "3"]],
  ] as const)
    await world.make((tx) => makeWave(tx, world.house, at(hub.id), schools));
  await world.as(operator).findings.release();
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const places = [
  { level: "nation", place: "england" },
  { level: "region", place: "A" },
  { level: "region", place: "K" },
  { level: "hub", place: "north" },
  { level: "hub", place: "south" },
  { level: "hub", place: "far" },
] as const;
const api = () => world.as(national).findings;

/** Every figure the pages of places show, with the address of each. */
async function everyFigure() {
  const projects = (await api().place(places[0])).projects.map(({ slug }) => slug);
  const pages = await Promise.all(
    places.flatMap((place) =>
      projects.flatMap((project) =>
        outcomeAreaKeys.map((area) => api().place({ ...place, project, area })),
      ),
    ),
  );
  return pages.flatMap(({ here, edition }) =>
    Object.values(here?.cells ?? {}).map((cell) => ({
      address: {
        level: here?.at.level ?? "nation",
        place: here?.at.slug ?? "",
        project: here?.project.slug ?? "",
        measure: cell.measure,
        wave: "lesson",
        year: edition?.year,
      } satisfies FigureAddress,
      name: here?.at.name ?? "",
      project: here?.project,
      cell,
    })),
  );
}

test("the same release says the same by place and by project", async () => {
  const figures = (await everyFigure()).filter(({ cell }) => cell.state !== "not-asked");
  expect(figures.length).toBeGreaterThan(60);
  const ofMeasure = new Map<string, typeof figures>();
  for (const figure of figures) {
    const key = `${figure.address.project} ${figure.address.measure}`;
    ofMeasure.set(key, [...(ofMeasure.get(key) ?? []), figure]);
  }
  for (const [first, ...more] of ofMeasure.values()) {
    if (!first) continue;
    const { measure, project } = first.address;
    const { nation, regions, hubs } = await api().project({ project, measure, wave: "lesson" });
    const rows = [...(nation ? [nation] : []), ...regions, ...hubs];
    for (const { address, cell } of [first, ...more]) {
      const row = rows.find(({ at }) => at.level === address.level && at.slug === address.place);
      expect(row?.cells[measure]).toEqual(cell);
    }
  }
});

test("and the same by figure and over time", async () => {
  const figures = (await everyFigure()).filter(
    ({ address, cell }) => address.project === "all" && cell.state !== "not-asked",
  );
  for (const { address, cell } of figures) {
    const figure = await api().figure(address);
    expect(figure.here.cells[address.measure]).toEqual(cell);
    const { points } = await api().overTime(address);
    expect(points.find(({ year }) => year === address.year)?.cell).toEqual(cell);
  }
});

/** The lines of a file that quotes nothing, as records. */
async function linesOf(file: string) {
  const [head = "", ...lines] = (await readFile(file, "utf8")).trim().split("\n");
  expect(head).toBe(tidyColumns.join(","));
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(tidyColumns.map((column, i) => [column, cells[i] ?? ""]));
  });
}

type Line = Awaited<ReturnType<typeof linesOf>>[number];
type Cell = Awaited<ReturnType<typeof everyFigure>>[number]["cell"];

const linesIn = async (files: readonly string[]) =>
  (await Promise.all(files.map((file) => linesOf(file)))).flat();

/** A line that leaves says what the page says; it may say it less finely. */
function expectNoMoreThan(line: Line, cell: Cell | undefined) {
  expect(cell, JSON.stringify(line)).toBeDefined();
  if (line.state !== "value" || !cell) return;
  expect(cell.state).toBe("value");
  const people = [cell.respondents, cell.schools, cell.expected];
  expect([line.respondents, line.schools, line.expected]).toEqual(people.map(String));
  expect(Number(line.respondents)).toBeGreaterThanOrEqual(10);
  if (/\d/.test(line.agree ?? "")) expect(line.agree).toBe(cell.agree?.toFixed(3));
  const count = cell.options?.[line.option ?? ""];
  if (count !== undefined) expect(line.count).toBe(String(count));
}

test("S2-08 the files that leave say what the pages say, or less, and never anything else", async () => {
  const into = join(folder, "first");
  const made = await world.as(operator).findings.exportRelease({ number: 1, folder: into });
  if (!made.ok) throw new Error(made.problems[0]?.message);
  const nameOf = (project?: { kind: string; name: string }) =>
    project?.kind === "family" ? project.name : "all";
  const shown = new Map(
    (await everyFigure()).map(({ name, project, cell }) => [
      [name, nameOf(project), project?.phase ?? "", cell.measure].join("|"),
      cell,
    ]),
  );
  const files = (await readdir(join(into, "places"))).sort();
  const places = ["england", "hub-far", "hub-north", "hub-south", "region-a", "region-k"];
  expect(files).toEqual(places.map((name) => `${name}.csv`));
  const lines = await linesIn(files.map((file) => join(into, "places", file)));
  expect(lines).toHaveLength(made.lines);
  for (const line of lines) {
    const { place, project, phase, area, question } = line;
    expectNoMoreThan(line, shown.get([place, project, phase, question || area].join("|")));
  }
  const withheld = lines.filter(({ state }) => state === "withheld");
  expect([withheld.length, withheld.length > 0]).toEqual([made.withheld, true]);
  for (const line of withheld)
    expect(
      Object.values(line)
        .slice(tidyColumns.indexOf("state") + 1)
        .join(""),
    ).toBe("");
});

test("the same figure stands in the file of its place and in the file of its project", async () => {
  const all = async (inside: string) => {
    const names = await readdir(join(folder, "first", inside));
    const lines = await linesIn(names.map((name) => join(folder, "first", inside, name)));
    return lines.map((line) => JSON.stringify(line)).sort();
  };
  expect(await all("projects")).toEqual(await all("places"));
});

/** Every file of a folder with what it holds. */
async function bytesOf(into: string) {
  const files = await readdir(into, { recursive: true, withFileTypes: true });
  const named = files.filter((file) => file.isFile()).map((f) => join(f.parentPath, f.name));
  return Promise.all(
    named.sort().map(async (file) => [file.slice(into.length), await readFile(file, "utf8")]),
  );
}

test("the same release gives the same files, to the byte, whenever it is written and whatever its instruments are called by then", async () => {
  const again = join(folder, "again");
  await world.make((tx) => tx.update(instruments).set({ name: "Called otherwise by now" }));
  const before = await bytesOf(join(folder, "first"));
  await world.as(operator).findings.exportRelease({ number: 1, folder: again });
  expect(await bytesOf(again)).toEqual(before);
  expect(before.map(([name]) => name)).toContain("/codebook.md");
});

test("the codebook names the rules, the hash, how much is withheld, and every question in its words", async () => {
  const text = await readFile(join(folder, "first", "codebook.md"), "utf8");
  const release = await api().oneRelease({ number: 1 });
  for (const words of [
    release.hash ?? "no hash",
    "version 1",
    "Fewer than 10 people",
    "Statement PL1",
    "`withheld`",
    "It supersedes no other",
  ])
    expect(text).toContain(words);
  const withheld = release.counts.filter(
    ({ pattern, state }) => pattern === "leave" && state === "withheld",
  );
  expect(withheld.reduce((sum, { cells }) => sum + cells, 0)).toBeGreaterThan(0);
});

test("a folder with something in it, and a release that is not there or not finished, are refused with a sentence", async () => {
  const full = await mkdtemp(join(tmpdir(), "full-"));
  await writeFile(join(full, "notes.txt"), "mine");
  const refusedBecause = async (number: number, into: string) => {
    const made = await world.as(operator).findings.exportRelease({ number, folder: into });
    return made.ok ? "" : made.problems[0]?.message;
  };
  expect(await refusedBecause(1, full)).toMatch(/is not empty/);
  expect(await readdir(full)).toEqual(["notes.txt"]);
  expect(await refusedBecause(7, join(folder, "seven"))).toBe("There is no release 7.");
  expect(await refusedBecause(1, join(full, "notes.txt", "under"))).toMatch(/cannot be written/);
  await world.as(operator).findings.release();
  const [second] = await world.reader.query.releases.findMany({
    where: (t, { eq }) => eq(t.number, 2),
  });
  await world.make((tx) => saveRelease(tx, second?.id ?? "", { state: "building" }));
  expect(await refusedBecause(2, join(folder, "two"))).toMatch(/still being built/);
  await world.make((tx) =>
    saveRelease(tx, second?.id ?? "", { state: "failed", failedBecause: "It stopped." }),
  );
  expect(await refusedBecause(2, join(folder, "two"))).toMatch(/never finished: It stopped/);
  await rm(full, { recursive: true });
});

test("one release says what it counted, what it withholds and what came before it", async () => {
  const page = await api().oneRelease({ number: 1 });
  expect(page).toMatchObject({ number: 1, state: "ready", policyVersion: 1, supersedes: null });
  expect(page.rounds).toMatchObject([{ year: 2026, wave: "lesson", rounds: 4 }]);
  const inView = page.counts.filter(({ pattern }) => pattern === "view");
  expect(inView.reduce((sum, { cells }) => sum + cells, 0)).toBe(page.cells);
  await expect(api().oneRelease({ number: 99 })).rejects.toMatchObject(missing);
});
