/** The keys are changed by a process that is killed half-way, for real; the next one goes on, and no answer is lost. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { House } from "@tessellate/api/context";
import { type DataPlace, dataPlace } from "@tessellate/api/data-folder";
import { fillWaves } from "@tessellate/api/evaluations/filling/store";
import { openPerson, openSchool, pseudonymOf, scopeOf } from "@tessellate/api/evaluations/seal";
import { latestVersion } from "@tessellate/api/instruments/store";
import { questionsOf } from "@tessellate/api/instruments/views";
import { type Keys, openKeys } from "@tessellate/api/keys";
import { unseal } from "@tessellate/api/seal";
import { openDatabase, type Queries } from "@tessellate/data/database";
import { makeHub, makeSchool } from "@tessellate/data/makers/organisations";
import { makePerson } from "@tessellate/data/makers/people";
import { makeGroup } from "@tessellate/data/makers/work-groups";
import { auditEntries, comments, responses } from "@tessellate/data/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withHouse } from "./house.ts";
import { prepare } from "./prepare.ts";

/** Local groups, each a scope that is sealed again in a transaction of its own. */
const groups = 150;
const teachers = 6;

let root: string;
let place: DataPlace;
/** Who said what, which only the test knows. */
const truth: { personId: string; groupId: string; urn: number; said: string }[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "rotation-"));
  place = dataPlace("serve", { DATA_DIR: root });
  await prepare(place, false, () => {});
  await withHouse(place, "serve", (house) =>
    house.database.transaction(async (tx) => {
      const hub = await makeHub(tx, { slug: "harbour" });
      for (let i = 0; i < groups; i++) await fillGroup(tx, house, hub.id, i);
    }),
  );
}, 120_000);
afterAll(() => rm(root, { recursive: true, force: true }));

async function fillGroup(tx: Queries, house: House, hubId: string, at: number) {
  const instrumentVersionId = (await latestVersion(tx, "lesson")) ?? "";
  const asked = await questionsOf(tx, instrumentVersionId);
  const group = await makeGroup(tx, { hubId });
  const { urn } = await makeSchool(tx, { urn: 200_000 + at });
  const tasks = [];
  for (let i = 0; i < teachers; i++) {
    const { id: personId } = await makePerson(tx);
    const said = `Words ${i} of group ${at}`;
    const answers = Object.fromEntries(asked.map(({ key }) => [key, String(1 + ((i + at) % 5))]));
    tasks.push({ personId, urn, answers, comment: said });
    truth.push({ personId, groupId: group.id, urn, said });
  }
  const wave = {
    ...{ hubId, id: house.newId(), workGroupId: group.id, kind: "lesson" as const },
    ...{ title: "Research lesson", instrumentVersionId },
    ...{ opensOn: "2000-01-01", closesOn: "2999-12-31", closedAt: null },
  };
  await fillWaves(tx, house, [{ wave, editionId: null, tasks }]);
}

/** `tessellate rotate-keys` as one process, so that a kill ends it and nothing else goes on. */
const rotating = (): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", "src/main.ts", "rotate-keys"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, DATA_DIR: root, DATABASE_URL: place.databaseUrl },
    stdio: ["ignore", "pipe", "pipe"],
  });

async function whatIsKept() {
  const database = await openDatabase(place.databaseUrl);
  const [given, said, lines] = [
    await database.reader.select().from(responses),
    await database.reader.select().from(comments),
    await database.reader.select().from(auditEntries),
  ];
  await database.close();
  const rotated = lines.filter(({ action }) => action === "keys.rotate").length;
  return { given, said, rotated };
}

const opensWith = (key: Buffer, sealed: string | null) => {
  try {
    return unseal(key, sealed ?? "") !== "";
  } catch {
    return false;
  }
};
const sealsOf = ({ given, said }: Awaited<ReturnType<typeof whatIsKept>>) => [
  ...given.flatMap(({ sealedPerson, sealedSchool }) => [sealedPerson, sealedSchool]),
  ...said.map(({ sealedPerson }) => sealedPerson),
];

/** Everybody's own answer, school and words, found under their pseudonym with these keys. */
async function expectEverybodysOwn(keys: Keys) {
  const { given, said } = await whatIsKept();
  expect([given.length, said.length]).toEqual([truth.length, truth.length]);
  const house = { keys };
  const answerOf = new Map(given.map((one) => [openPerson(house, one.sealedPerson), one]));
  const wordsOf = new Map(said.map((one) => [openPerson(house, one.sealedPerson), one.text]));
  for (const [i, { personId, groupId, urn, said }] of truth.entries()) {
    const me = pseudonymOf(house, personId, scopeOf({ editionId: null, id: groupId }));
    const mine = answerOf.get(me);
    expect(mine && openSchool(house, mine.sealedSchool)).toBe(urn);
    const option = String(1 + (((i % teachers) + Math.floor(i / teachers)) % 5));
    expect(new Set(Object.values(mine?.answers ?? {}))).toEqual(new Set([option]));
    expect(wordsOf.get(me)).toBe(said);
  }
}

test("S2-08 a change of keys that is killed half-way goes on with the next command: every answer opens with the new key, and none is lost", async () => {
  const before = await openKeys(place.keys);
  await expectEverybodysOwn(before);
  const first = rotating();
  for (let sealed = 0; sealed < 5; sealed = (await whatIsKept()).rotated) {
    expect(first.exitCode).toBeNull();
    await wait(5);
  }
  first.kill("SIGKILL");
  await once(first, "exit");
  const halfway = sealsOf(await whatIsKept());
  const old = halfway.filter((one) => opensWith(before.seal, one)).length;
  expect(old).toBeGreaterThan(0);
  expect(old).toBeLessThan(halfway.length);
  expect(await readdir(place.keys)).toContain("next.key");

  const second = rotating();
  let told = "";
  second.stdout?.on("data", (chunk) => {
    told += String(chunk);
  });
  const [code] = await once(second, "exit");
  expect(code).toBe(0);
  expect(told).toContain("The earlier keys open nothing any more.");
  const after = await openKeys(place.keys);
  expect(after.earlier).toBeUndefined();
  expect(await readdir(place.keys)).not.toContain("next.key");
  const seals = sealsOf(await whatIsKept());
  expect(seals.filter((one) => !opensWith(after.seal, one))).toEqual([]);
  expect(seals.filter((one) => opensWith(before.seal, one))).toEqual([]);
  await expectEverybodysOwn(after);
}, 120_000);
