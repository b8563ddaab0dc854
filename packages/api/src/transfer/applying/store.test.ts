/** Applying what was staged: whole, repeatable, and gone on with when it was interrupted. */
import { importRows, schools, trusts } from "@tessellate/data/schema";
import { afterEach, beforeEach, expect, test } from "vitest";
import { administrator, importDesk, rows } from "../../../test/import-desk.ts";
import { openWorld, type World } from "../../../test/world.ts";
import { applyAll, beginApplying, resumeImports } from "./store.ts";

let world: World;
let desk: ReturnType<typeof importDesk>;
beforeEach(async () => {
  world = await openWorld();
  desk = importDesk(world);
});
afterEach(() => world.close());

test("an applied file is all there: letters, dates, codes, figures, trusts, what people search by", async () => {
  expect(await desk.bringIn()).toMatchObject({ state: "applied", progress: 1 });
  expect(await world.reader.$count(schools)).toBe(rows);
  const found = await desk.everySchool();
  expect(found.some(({ laName }) => laName === "Bishop’s Stortford Council")).toBe(true);
  expect(found.some(({ name }) => name.includes("café"))).toBe(true);
  for (const school of found) {
    expect(school.laCode).toMatch(/^\d{3}$/);
    expect(school.openedOn).toMatch(/^(19|20)\d\d-\d\d-\d\d$/);
    expect(school.state === "closed").toBe(school.closedOn !== null);
    expect(school.search).toContain(String(school.urn));
  }
  expect(
    found.some(({ state, freeSchoolMeals }) => state === "open" && freeSchoolMeals === null),
  ).toBe(true);
  expect(await world.reader.$count(trusts)).toBeGreaterThan(10);
  expect(await world.reader.$count(importRows)).toBe(0);
});

test("the second run of the same file changes nothing", async () => {
  await desk.bringIn();
  const before = await desk.everySchool();
  expect(await desk.bringIn()).toMatchObject({ added: 0, changed: 0, closed: 0, same: rows });
  expect(await desk.everySchool()).toEqual(before);
});

test("a later file changes only what is new in it; closed schools stay, flagged", async () => {
  await desk.bringIn();
  const later = await desk.bringIn({ flaw: "changed" });
  expect(later.changed + later.closed + later.same).toBe(rows);
  expect(later).toMatchObject({ added: 0, changed: 30 });
  expect(later.closed).toBeGreaterThan(0);
  const found = await desk.everySchool();
  expect(found.filter(({ name }) => name.startsWith("New "))).toHaveLength(30);
  expect(found).toHaveLength(rows);
});

test("schools that a file leaves out stay as they are, as long as they are few", async () => {
  await desk.bringIn();
  expect(await desk.bringIn({ flaw: "some-vanished" })).toMatchObject({
    missing: 12,
    same: rows - 12,
  });
  expect(await world.reader.$count(schools)).toBe(rows);
});

test("pressing Apply again does nothing twice", async () => {
  const importId = await desk.staged();
  await Promise.all([1, 2, 3].map(() => desk.api.applyImportToEnd({ importId })));
  await desk.api.applyImportToEnd({ importId });
  expect(await desk.audited()).toBe(2);
  expect(await world.reader.$count(schools)).toBe(rows);
});

test("an application that was interrupted is finished at the next start", async () => {
  const importId = await desk.staged();
  await beginApplying(world.contextFor(administrator), importId);
  const left = { writes: 2 };
  const failing = new Proxy(world.database, {
    get: (target, key) =>
      key === "transaction" && left.writes-- === 0
        ? () => Promise.reject(new Error("the power is gone"))
        : Reflect.get(target, key),
  });
  await expect(applyAll({ ...world.house, database: failing }, importId)).rejects.toThrow("power");
  expect(await world.reader.$count(schools)).toBe(500);
  const half = await desk.api.readImport({ importId });
  expect(half).toMatchObject({ state: "applying", progress: expect.closeTo(500 / 600) });
  await resumeImports(world.house);
  expect(await desk.api.readImport({ importId })).toMatchObject({ state: "applied", progress: 1 });
  expect(await world.reader.$count(schools)).toBe(rows);
});

test("while one import is under way no other begins; one that was being read at a crash is refused", async () => {
  const importId = await desk.staged();
  await beginApplying(world.contextFor(administrator), importId);
  expect(await desk.stage()).toMatchObject({
    problems: [
      { field: "file", message: "Another import is under way. Wait until it has finished." },
    ],
  });
  await applyAll(world.house, importId);
  const waiting = { go: () => {} };
  const slow = (async function* () {
    await new Promise<void>((go) => {
      waiting.go = go;
    });
    yield new Uint8Array();
  })();
  const reading = desk.api.stageImport({ fileName: "slow.csv", bytes: slow });
  await expect.poll(async () => (await desk.api.listImports())[0]?.state).toBe("reading");
  await resumeImports(world.house);
  expect((await desk.api.listImports())[0]).toMatchObject({
    state: "refused",
    refusedBecause: "The server stopped while the file was being read. Send it again.",
  });
  waiting.go();
  await reading;
});
