/** Changing the keys: nothing is lost, nothing changes for anyone, and the earlier keys open nothing. */
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comments, responses, tallies } from "@tessellate/data/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asBearer, openScene, type Scene, secretOf, teachLesson } from "../../../test/lesson.ts";
import { openWorld, type World } from "../../../test/world.ts";
import type { Context } from "../../context.ts";
import { type Keys, openKeys } from "../../keys.ts";
import { unseal } from "../../seal.ts";
import { forget } from "../erasure/store.ts";
import { openPerson, openSchool } from "../seal.ts";
import { areKeysChanging, resumeRotation, rotateKeys } from "./store.ts";

let world: World;
let folder: string;
let scenes: { scene: Scene; waves: { waveId: string; secrets: string[] }[] }[];

beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
  folder = await mkdtemp(join(tmpdir(), "keys-"));
  Object.assign(world.house.keys, await openKeys(folder));
  scenes = [];
  for (const local of [false, false, true]) {
    const scene = await openScene(world, { teachers: 6, local });
    const waves = [];
    for (let i = 0; i < 2; i++) {
      const { waveId } = await teachLesson(world, scene);
      const secrets: string[] = [];
      for (const { personId } of scene.members) secrets.push(await secretOf(world, personId));
      for (const [j, secret] of secrets.slice(0, 5).entries())
        await send(secret, String(1 + ((i + j) % 5)), `Words ${i} of ${j} in ${waveId}`);
      waves.push({ waveId, secrets });
    }
    await world.as(scene.lead).evaluations.waves.close({ waveId: waves[0]?.waveId as string });
    scenes.push({ scene, waves });
  }
  await world.make((tx) =>
    forget(tx, world.house, scenes[0]?.scene.members[4]?.personId as string),
  );
}, 120_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** The same answer to every question a link asks. */
async function send(secret: string, option: string, comment: string) {
  const api = (await asBearer(world, secret)).evaluations;
  const { questions } = await api.open({ secret });
  const answers = Object.fromEntries(questions.map(({ key }) => [key, option]));
  const outcome = await api.submit({ secret, answers, comment });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}
const operator = (): Context => world.contextFor({ kind: "operator" });

/** All that is sealed, opened: for each pseudonym the waves, answers, schools and words that are its own. */
async function opened() {
  const given = await world.reader.select().from(responses);
  const said = await world.reader.select().from(comments);
  const byPerson = new Map<string, string[]>();
  const put = (sealed: string | null, what: unknown) => {
    const name = openPerson(world.house, sealed) ?? "nobody";
    byPerson.set(name, [...(byPerson.get(name) ?? []), JSON.stringify(what)].sort());
  };
  for (const { sealedPerson, sealedSchool, waveId, answers } of given)
    put(sealedPerson, [waveId, answers, openSchool(world.house, sealedSchool)]);
  for (const { sealedPerson, waveId, text } of said) put(sealedPerson, [waveId, text]);
  return {
    belongings: [...byPerson.values()].map((one) => one.join()).sort(),
    items: [...byPerson.values()].flat().sort(),
    names: [...byPerson.keys()].sort(),
  };
}

const opensWith = (key: Buffer, sealed: string) => {
  try {
    unseal(key, sealed);
    return true;
  } catch {
    return false;
  }
};
async function seals() {
  const given = await world.reader.select().from(responses);
  const said = await world.reader.select().from(comments);
  return [
    ...given.flatMap(({ sealedPerson, sealedSchool }) => [sealedPerson, sealedSchool]),
    ...said.map(({ sealedPerson }) => sealedPerson),
  ].filter((one) => one !== null);
}
const tally = async () =>
  JSON.stringify(
    (await world.reader.select().from(tallies)).map((row) => JSON.stringify(row)).sort(),
  );

/** As after a kill: the transactions that were made stand, and the keys are read from the disk again. */
async function startAgain() {
  const { earlier: _, ...keys } = world.house.keys;
  for (const name of Object.keys(keys)) delete world.house.keys[name as keyof Keys];
  Object.assign(world.house.keys, { earlier: undefined }, await openKeys(folder));
}

test("killed half-way the change goes on at the next start; meanwhile people correct and hand in as ever", async () => {
  const before = { ...(await opened()), tally: await tally(), keys: { ...world.house.keys } };
  let left = 1;
  const { database } = world.house;
  const killed = {
    ...operator(),
    database: {
      ...database,
      reader: database.reader,
      transaction: ((work) => {
        if (left-- > 0) return database.transaction(work);
        throw new Error("killed");
      }) as typeof database.transaction,
    },
  };
  await expect(rotateKeys(killed)).rejects.toThrow("killed");
  expect(await readdir(folder)).toContain("next.key");
  await startAgain();
  expect(areKeysChanging(world.house)).toBe(true);
  expect(world.house.keys.person).not.toEqual(before.keys.person);
  expect((await opened()).belongings).toEqual(before.belongings);
  const halfway = (await seals()).map((one) => opensWith(before.keys.seal, one));
  expect(new Set(halfway)).toEqual(new Set([true, false]));

  for (const { waves } of scenes) {
    const { waveId, secrets } = waves[1] as (typeof waves)[number];
    const sent = (await world.reader.$count(responses, eq(responses.waveId, waveId))) as number;
    await send(secrets[0] as string, "3", "Corrected meanwhile");
    expect(await world.reader.$count(responses, eq(responses.waveId, waveId))).toBe(sent);
  }
  const corrected = { ...(await opened()), tally: await tally() };
  await resumeRotation(world.house);
  expect(areKeysChanging(world.house)).toBe(false);
  expect((await readdir(folder)).sort()).toEqual([
    "outbox.key",
    "person.key",
    "seal.key",
    "sign-in.key",
  ]);
  const after = await opened();
  // Whoever corrected half-way had two pseudonyms until now, and is one person again.
  expect(after.names).toHaveLength(before.names.length);
  expect(after.items).toEqual(corrected.items);
  expect(await tally()).toBe(corrected.tally);
  expect((await seals()).filter((one) => opensWith(before.keys.seal, one))).toEqual([]);
  expect(after.names.filter((name) => name !== "nobody" && before.names.includes(name))).toEqual(
    [],
  );
  await startAgain();
  expect(await opened()).toEqual(after);
});

test("a second change in one go does the same; whoever was erased stays nobody, and corrections find their own", async () => {
  const before = await opened();
  const { seal: earlier } = world.house.keys;
  const { responses: sealed } = await rotateKeys(operator());
  expect(sealed).toBe(await world.reader.$count(responses));
  const after = await opened();
  expect(after.belongings).toEqual(before.belongings);
  expect(after.names).toContain("nobody");
  expect((await seals()).filter((one) => opensWith(earlier, one))).toEqual([]);
  const [, { waves } = { waves: [] }] = scenes;
  const { waveId, secrets } = waves[1] as (typeof waves)[number];
  const sent = await world.reader.$count(responses, eq(responses.waveId, waveId));
  await send(secrets[2] as string, "1", "Corrected under the new keys");
  expect(await world.reader.$count(responses, eq(responses.waveId, waveId))).toBe(sent);
});

test("a change leaves files only the server's user can read, and refuses to run twice at once", async () => {
  const both = await Promise.allSettled([rotateKeys(operator()), rotateKeys(operator())]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  for (const file of await readdir(folder)) {
    expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, file), "utf8")).toMatch(/^[\w-]{43}\n$/);
  }
});
