/** Somebody has every line the server logged and a backup, but no key folder: they join no answer to a person. And who was erased is in neither. */
import { type ChildProcess, execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openPerson, pseudonymOf, scopeOf } from "@tessellate/api/evaluations/seal";
import { openDatabase } from "@tessellate/data/database";
import { cast } from "@tessellate/data/demo/cast";
import { appoint, makePerson } from "@tessellate/data/makers/people";
import { logins } from "@tessellate/data/schema";
import { answerField } from "@tessellate/domain/evaluations/submission";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asked, askEveryone, openKept } from "../e2e/support/kept-world.ts";
import { environmentOf, startOwnServer } from "../e2e/support/own-server.ts";

const port = 5100 + (process.pid % 90);
const origin = `http://127.0.0.1:${port}`;
const cli = fileURLToPath(new URL("../../cli", import.meta.url));
const administrator = cast.find(({ name }) => name === "Priya Vance");

/** The one who will be erased. */
const canary = { name: "Zephyrine Quillfeather", email: "zephyrine@quillfeather.example" };

/** Who handed in what, in the order in which they did. */
interface Given {
  task: Asked;
  said: string;
}

let folder: string;
let server: ChildProcess;
/** The backup made when everybody had answered. */
let copied: string;
let logged = "";
let canaryId: string | undefined;
const given: Given[] = [];
const wish = () => ({
  folder,
  port,
  hear: (text: string) => {
    logged += text;
  },
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "traces-"));
  const asked = await askEveryone(folder, 150, (n) => (n === 30 ? canary : {}));
  canaryId = asked[30]?.personId;
  const kept = await openKept(folder);
  await kept.database.transaction(async (tx) => {
    const { id = "", name = "", email = "" } = administrator ?? {};
    const at = new Date("2026-09-01T08:00:00Z");
    await makePerson(tx, { id, name, email });
    const nation = { scope: "nation", scopeId: "england" } as const;
    await appoint(tx, { personId: id, role: "systemAdministrator", ...nation });
    const login = { id, email, name: "", emailVerified: true };
    await tx.insert(logins).values({ ...login, createdAt: at, updatedAt: at });
  });
  await kept.database.close();
  server = await startOwnServer(wish());
  for (const [i, task] of inTurn(asked).entries()) await handIn(task, i);
  copied = await backUp("before.sqlite");
}, 120_000);
afterAll(async () => {
  server.kill("SIGTERM");
  if (server.exitCode === null) await once(server, "exit");
  await rm(folder, { recursive: true, force: true });
});

/** The groups answer between one another, as they do of an evening; five of each never do. */
const inTurn = (asked: readonly Asked[]) => {
  const waves = [...new Set(asked.map(({ waveId }) => waveId))];
  const of = waves.map((wave) => asked.filter(({ waveId }) => waveId === wave).slice(0, 20));
  return Array.from({ length: 20 }, (_, i) => of.map((one) => one[i] as Asked)).flat();
};

async function handIn(task: Asked, i: number) {
  const said = `Quillfeather words ${i}, ${"on and on ".repeat(i % 7)}to the end of ${i}.`;
  const body = new URLSearchParams({ intent: "send", comment: said });
  for (const [j, key] of task.questions.entries())
    body.set(answerField(key), String(1 + ((i + j) % 5)));
  const posted = await post(`/e/${task.secret}/check`, body);
  expect(posted.status).toBe(302);
  given.push({ task, said });
}

const post = (path: string, body: URLSearchParams, cookie = "") =>
  fetch(`${origin}${path}`, {
    method: "POST",
    headers: { origin, cookie },
    body,
    redirect: "manual",
  });

/** A backup as the operator makes it beside the running server. */
async function backUp(name: string): Promise<string> {
  const file = join(folder, name);
  const tsx = join(cli, "node_modules/.bin/tsx");
  const words = ["src/main.ts", "--demo", "backup", file];
  await promisify(execFile)(tsx, words, { cwd: cli, env: environmentOf(wish()) });
  return file;
}

/** What somebody who has the file reads of one wave, in each order the file itself suggests. */
async function ordersIn(file: string, waveId: string) {
  const database = await openDatabase(`file:${file}`);
  const { query } = database.reader;
  const rows = await query.responses.findMany({ where: (t, { eq }) => eq(t.waveId, waveId) });
  const words = await query.comments.findMany({ where: (t, { eq }) => eq(t.waveId, waveId) });
  await database.close();
  const bytes = await readFile(file);
  const sealsOf = (all: readonly { sealedPerson: string | null }[]) =>
    all.map(({ sealedPerson }) => sealedPerson ?? "");
  const byPlace = (seals: readonly string[]) =>
    [...seals].sort((a, b) => bytes.indexOf(a) - bytes.indexOf(b));
  const byId = (all: readonly { id: string; sealedPerson: string | null }[]) =>
    sealsOf([...all].sort((a, b) => (a.id < b.id ? -1 : 1)));
  return {
    "rows of answers": sealsOf(rows),
    "rows of comments": sealsOf(words),
    "ids of answers": byId(rows),
    "ids of comments": byId(words),
    "seals of answers": sealsOf(rows).sort(),
    "place of answers in the file": byPlace(sealsOf(rows)),
    "place of comments in the file": byPlace(sealsOf(words)),
  };
}

/** How far one order follows another: 1 the same, -1 turned round, about 0 nothing to do with it (Spearman). */
function following(places: readonly number[]): number {
  const n = places.length;
  const apart = places.reduce((sum, place, i) => sum + (place - i) ** 2, 0);
  return 1 - (6 * apart) / (n * (n * n - 1));
}

test("S2-08 the log and a backup, read together, tell who handed in when, and nothing of what was handed in follows it", async () => {
  const answered = logged.split("\n").filter((line) => line.includes('"path":"/e/…/check"'));
  expect(answered).toHaveLength(given.length);
  const kept = await openKept(folder);
  const found = new Map<string, number[]>();
  for (const waveId of new Set(given.map(({ task }) => task.waveId))) {
    const mine = given.filter(({ task }) => task.waveId === waveId);
    for (const [name, seals] of Object.entries(await ordersIn(copied, waveId))) {
      const owners = seals.map((seal) => openPerson(kept, seal));
      const places = mine.map(({ task }) => {
        const scope = scopeOf({ editionId: null, id: task.workGroupId });
        return owners.indexOf(pseudonymOf(kept, task.personId, scope));
      });
      expect([...places].sort((a, b) => a - b)).toEqual(mine.map((_, i) => i));
      found.set(name, [...(found.get(name) ?? []), following(places)]);
    }
  }
  await kept.database.close();
  // Six waves of twenty: by chance the mean strays by about 0.09; four and a half times as far would be a finding.
  for (const [name, each] of found)
    expect(Math.abs(each.reduce((sum, one) => sum + one, 0) / each.length), name).toBeLessThan(
      0.42,
    );
});

test("S2-08 no line of the log holds a link, an id, a name, an address or a word that anybody wrote", () => {
  expect(logged.length).toBeGreaterThan(given.length * 50);
  const telling = given.flatMap(({ task, said }) => [
    ...[task.secret, task.personId, task.taskId, task.waveId, task.workGroupId, said],
    `${task.personId}@school.example`,
  ]);
  expect(telling.filter((one) => logged.includes(one))).toEqual([]);
  expect(logged).not.toMatch(/quillfeather|robin ashdown|sealed|@/i);
});

test("S2-08 a backup holds no link that opens anything, no key, and no draft", async () => {
  const bytes = (await readFile(copied)).toString("latin1");
  expect(bytes).toContain(given[0]?.said);
  expect(given.filter(({ task }) => bytes.includes(task.secret))).toEqual([]);
  for (const name of ["person", "seal", "outbox", "sign-in"]) {
    const key = (await readFile(join(folder, "keys", `${name}.key`), "utf8")).trim();
    expect(
      bytes.includes(key) || bytes.includes(Buffer.from(key, "base64url").toString("latin1")),
    ).toBe(false);
  }
});

test("S2-08 after somebody is erased, neither the log nor a new backup holds their name, their answer or their words", async () => {
  const { task, said } = given.find(({ task: one }) => one.personId === canaryId) as Given;
  const before = (await readFile(copied)).toString("latin1");
  expect(before).toContain(said);
  expect(before).toContain("Zephyrine");
  const entered = await post(
    "/demo/enter",
    new URLSearchParams({ personId: administrator?.id ?? "" }),
  );
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const done = await post(`/people/${task.personId}/erase`, new URLSearchParams(), cookie);
  expect([done.status, done.headers.get("location")]).toEqual([302, "/people?erased"]);
  const file = await backUp("without-them.sqlite");
  const bytes = (await readFile(file)).toString("latin1");
  for (const text of [bytes, logged]) {
    expect(text).not.toContain(said);
    expect(text).not.toMatch(/zephyrine|@quillfeather/i);
  }
  expect(logged).not.toContain(task.personId);
  const kept = await openKept(folder);
  const seals = Object.values(await ordersIn(file, task.waveId)).flat();
  await kept.database.close();
  const me = pseudonymOf(kept, task.personId, scopeOf({ editionId: null, id: task.workGroupId }));
  expect(seals.map((seal) => openPerson(kept, seal))).not.toContain(me);
  const others = given.filter((one) => one.task.waveId === task.waveId && one.said !== said);
  expect(others.filter((one) => !bytes.includes(one.said))).toEqual([]);
}, 60_000);
