/** The operator's commands, run as an operator runs them. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { realWorld } from "@tessellate/api/context";
import { dataPlace } from "@tessellate/api/data-folder";
import { openKeys } from "@tessellate/api/keys";
import { answerOperator } from "@tessellate/api/operator";
import { openDatabase } from "@tessellate/data/database";
import { takeLock } from "@tessellate/data/lock";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "commands-"));
  await tessellate("prepare");
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const tsx = fileURLToPath(new URL("../node_modules/.bin/tsx", import.meta.url));

/** Runs a command in a process of its own; a command that fails rejects with what it said. */
const tessellate = (...words: string[]) =>
  promisify(execFile)(tsx, [main, ...words], { env: { ...process.env, DATA_DIR: folder } });

test("the first person of a fresh installation is appointed from the command line", async () => {
  const { stdout } = await tessellate("appoint", "priya@school.example", "systemAdministrator");
  expect(stdout).toContain("Appointed priya@school.example");
  expect(JSON.parse((await tessellate("status")).stdout)).toMatchObject({
    people: 1,
    hubs: 40,
    waitingMail: 1,
  });
}, 60_000);

test("an unknown role is refused with a sentence", async () => {
  await expect(tessellate("appoint", "ada@school.example", "queen")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Choose a role"),
  });
}, 60_000);

test("with a server running, a command is handed to it, because a file has one writer", async () => {
  const place = dataPlace("serve", { DATA_DIR: folder });
  const lock = takeLock(folder);
  const database = await openDatabase(place.databaseUrl);
  const keys = await openKeys(place.keys);
  const house = {
    ...realWorld,
    database,
    keys,
    mode: "serve" as const,
    baseUrl: "http://tessellate.example",
    wakeOutbox: () => {},
    background: () => {},
  };
  const stop = await answerOperator(house, place.socket);
  const { stdout } = await tessellate(
    "appoint",
    "gareth@hub.example",
    "hubLead",
    "hub:archimedes-ne",
  );
  expect(stdout).toContain("Appointed gareth@hub.example");
  const earlier = keys.seal;
  expect((await tessellate("rotate-keys")).stdout).toContain("The earlier keys open nothing");
  expect(keys.seal).not.toEqual(earlier);
  expect((await openKeys(place.keys)).seal).toEqual(keys.seal);
  await expect(tessellate("prepare")).rejects.toMatchObject({
    stderr: expect.stringContaining("Another process is using"),
  });
  await stop();
  await database.close();
  lock?.release();
}, 60_000);

test("tallies are checked and a release is frozen on demand, even with nothing in it", async () => {
  expect((await tessellate("collate", "--check")).stdout).toContain("All 0 tallies agree");
  expect((await tessellate("release")).stdout).toContain("Release 1 is ready");
}, 60_000);

test("a release is written into a folder once, and every refusal is a sentence", async () => {
  const into = join(folder, "release-1");
  const { stdout } = await tessellate("export-release", "1", into);
  expect(stdout).toContain("Release 1 is in");
  expect(await readFile(join(into, "codebook.md"), "utf8")).toContain("# Release 1: codebook");
  const refusals = [
    [["1", into], "is not empty"],
    [["9", join(folder, "release-9")], "There is no release 9."],
    [["latest", join(folder, "latest")], "“latest” is no release"],
  ] as const;
  for (const [words, sentence] of refusals)
    await expect(tessellate("export-release", ...words)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(sentence),
    });
}, 60_000);

test("keys are changed from the command line, on the disk and under the lock, and only those two", async () => {
  const { keys: place } = dataPlace("serve", { DATA_DIR: folder });
  const before = await openKeys(place);
  const { stdout } = await tessellate("rotate-keys");
  expect(stdout).toContain("Sealed 0 responses and 0 comments again.");
  expect(stdout).toContain(`Copy the key folder anew: ${place}`);
  const after = await openKeys(place);
  expect([after.person, after.seal]).not.toContainEqual(before.person);
  expect(after.seal).not.toEqual(before.seal);
  expect([after.outbox, after.signIn]).toEqual([before.outbox, before.signIn]);
  expect(after.earlier).toBeUndefined();
}, 60_000);
