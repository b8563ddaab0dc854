/** Reading a file of the register: what is taken, what is refused, and that nothing is changed by looking. */
import { registerBytes } from "@tessellate/data/makers/register";
import type { Flaw } from "@tessellate/data/makers/register-row";
import { importRows, schools } from "@tessellate/data/schema";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importDesk, rows } from "../../../test/import-desk.ts";
import { openWorld, type World } from "../../../test/world.ts";

let world: World;
let desk: ReturnType<typeof importDesk>;
beforeEach(async () => {
  world = await openWorld();
  desk = importDesk(world);
});
afterEach(() => world.close());

test("staging shows what would change and touches no school", async () => {
  const importId = await desk.staged();
  expect(await desk.api.readImport({ importId })).toMatchObject({
    state: "staged",
    rows,
    added: rows,
    changed: 0,
    closed: 0,
    same: 0,
    bad: 0,
    missing: 0,
    progress: 0,
  });
  expect(await world.reader.$count(schools)).toBe(0);
});

const badFiles: [Flaw, RegExp][] = [
  ["empty", /^The file is empty\./],
  ["heading-only", /a heading but no schools/],
  ["zip", /^This is a spreadsheet or a zip file/],
  ["utf-16", /^This file is written in UTF-16/],
  ["utf-8", /^This file is written in UTF-8/],
  ["not-the-register", /^This is not the schools register.*such as URN/],
  ["missing-column", /the column EstablishmentName is missing/],
  ["open-quote", /^The file cannot be read as CSV from line 602 on/],
  ["duplicate-urn", /^URN 100599 stands in the file twice, on lines 601 and 602\./],
  ["vanished", /^60 of the 600 schools we know are not in the file\. More than 5 %/],
  ["mostly-bad", /^400 of 600 rows cannot be read/],
];

test("every wrong file is refused with its own sentence, and nothing is changed by any of them", async () => {
  await desk.bringIn();
  const before = await desk.everySchool();
  for (const [flaw, sentence] of badFiles) {
    const outcome = await desk.stage({ flaw });
    expect([flaw, outcome.ok ? "taken" : outcome.problems[0]?.message]).toEqual([
      flaw,
      expect.stringMatching(sentence),
    ]);
  }
  expect(await desk.everySchool()).toEqual(before);
  expect(await world.reader.$count(importRows)).toBe(0);
  const past = await desk.api.listImports();
  expect(
    past.filter(({ state }) => state === "refused").map(({ refusedBecause }) => refusedBecause),
  ).toHaveLength(badFiles.length);
});

test("a bad row is passed over and listed with its line and what is wrong with it", async () => {
  const done = await desk.bringIn({ flaw: "bad-rows" });
  expect(done).toMatchObject({ bad: 6, added: rows - 6 });
  const bad = await desk.api.badRows({ importId: done.id, limit: 2 });
  expect(bad).toEqual([
    { line: 101, urn: "100099", reason: "OpenDate “31-02-2001” is not a date written DD-MM-YYYY." },
    { line: 201, urn: "100199", reason: "OpenDate “31-02-2001” is not a date written DD-MM-YYYY." },
  ]);
  expect(
    (await desk.api.badRows({ importId: done.id, after: 201 })).map(({ line }) => line),
  ).toEqual([301, 401, 501, 601]);
});

test("columns in another order, unknown ones and absent optional ones are all taken", async () => {
  await desk.bringIn({ rows: 2 });
  const heading = [
    "Extra",
    "Postcode",
    "URN",
    "EstablishmentName",
    "EstablishmentStatus (code)",
    "LA (name)",
    "la (code)",
    "EstablishmentNumber",
    "TypeOfEstablishment (code)",
    "TypeOfEstablishment (name)",
    "EstablishmentTypeGroup (code)",
    "EstablishmentTypeGroup (name)",
    "OpenDate",
    "CloseDate",
    "PhaseOfEducation (code)",
    "PhaseOfEducation (name)",
    "StatutoryLowAge",
    "StatutoryHighAge",
    "NumberOfPupils",
    "Trusts (code)",
    "Trusts (name)",
    "UKPRN",
    "Town",
    "GOR (code)",
    "SuccessorURN",
  ];
  const row = (urn: number, successor: string) => [
    "x",
    "e16ab",
    String(urn),
    `"Oak, ""Old"" School"`,
    "2",
    "Leeds",
    "383",
    ...Array(17).fill(""),
    successor,
  ];
  const text = [heading, row(100_000, "100001"), row(100_001, "")]
    .map((line) => line.join(","))
    .join("\n");
  const bytes = (async function* () {
    for (const letter of Buffer.from(text)) yield Buffer.from([letter]);
  })();
  const before = await desk.everySchool();
  const outcome = await desk.api.stageImport({ fileName: "other.csv", bytes });
  await desk.api.applyImportToEnd({ importId: outcome.ok ? outcome.importId : "" });
  const [first, second] = await desk.everySchool();
  expect(first).toMatchObject({
    name: 'Oak, "Old" School',
    postcode: "E1 6AB",
    state: "closed",
    successorUrn: 100_001,
    easting: before[0]?.easting,
  });
  expect(second).toMatchObject({ successorUrn: null, district: before[1]?.district });
});

test("a file whose reading was cut off is refused, and leaves nothing waiting", async () => {
  const cut = (async function* () {
    for await (const piece of registerBytes({ rows })) {
      yield piece;
      throw new Error("connection lost");
    }
  })();
  await expect(desk.api.stageImport({ fileName: "cut.csv", bytes: cut })).rejects.toThrow(
    "connection lost",
  );
  expect(await desk.api.listImports()).toMatchObject([
    { state: "refused", refusedBecause: "The file stopped before its end. Send it again." },
  ]);
  expect(await world.reader.$count(importRows)).toBe(0);
});

test("a file staged later overtakes one that nobody applied", async () => {
  const first = await desk.stage();
  await desk.stage({ flaw: "changed" });
  const importId = first.ok ? first.importId : "";
  expect(await desk.api.readImport({ importId })).toMatchObject({ state: "refused" });
  expect(await desk.api.applyImport({ importId })).toMatchObject({ ok: false });
});
