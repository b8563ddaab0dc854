/** An attacker with a whole copy of the database and no key folder tries every join there is. It must do no better than guessing. */
import { engine } from "@tessellate/data/kit/engine";
import * as tables from "@tessellate/data/schema";
import { eq, getTableColumns, is, sql, Table } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  asBearer,
  everyone,
  openScene,
  type Scene,
  secretOf,
  teachLesson,
} from "../../test/lesson.ts";
import { openWorld, type World } from "../../test/world.ts";

const { responses, comments, tasks } = tables;

let world: World;
/** What really happened, which the attacker does not know: who answered what, and in which order. */
interface Truth {
  scene: Scene;
  waveId: string;
  /** In the order of submission: the person, and the option by which their response can be told. */
  given: { personId: string; option: string; said: string }[];
}
const truths: Truth[] = [];
const groups = 24;
const people = 5;

beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
  for (let i = 0; i < groups; i++) truths.push(await play());
}, 300_000);
afterAll(() => world.close());

let minute = 0;
/** One group in which everybody answers differently, at different moments; some begin first, some correct afterwards. */
async function play(): Promise<Truth> {
  const scene = await openScene(world, { teachers: people + 1 });
  const { waveId } = await teachLesson(world, scene);
  const given: Truth["given"] = [];
  for (const [i, { personId }] of scene.members.slice(0, people).entries()) {
    world.moveTo(new Date(Date.UTC(2026, 10, 24, 17, minute++ % 60, 7 * i)).toISOString());
    const secret = await secretOf(world, personId);
    const { evaluations } = await asBearer(world, secret);
    const option = String(i + 1);
    const answers = { PL1: option, PR1: option, PU1: "3", WS1: "3" };
    const said = `${"Long ".repeat(i * 30)}words of somebody ${option}`;
    if (i % 2) await evaluations.saveDraft({ secret, answers, comment: said });
    await evaluations.submit({ secret, answers, comment: said });
    given.push({ personId, option, said });
  }
  return { scene, waveId, given };
}

/** The rows of a wave as they lie on the disk: the engine's own place and transaction beside them. */
const lying = (waveId: string, table: typeof responses | typeof comments) =>
  world.reader
    .select({
      row: table,
      place: engine === "postgres" ? sql<string>`ctid::text` : sql<string>`cast(rowid as text)`,
      wrote: engine === "postgres" ? sql<string>`xmin::text` : sql<string>`''`,
    })
    .from(table)
    .where(eq(table.waveId, waveId))
    .orderBy(engine === "postgres" ? sql`ctid` : sql`rowid`);

/** The order the attacker knows: the audit names the task and the moment of every submission. */
async function auditOrder({ waveId }: Truth): Promise<string[]> {
  const mine = await world.reader.select().from(tasks).where(eq(tasks.waveId, waveId));
  const lines = await world.reader
    .select()
    .from(tables.auditEntries)
    .where(eq(tables.auditEntries.action, "evaluation.submit"))
    .orderBy(tables.auditEntries.at, tables.auditEntries.id);
  return lines.flatMap(({ subjectId }) => mine.find(({ id }) => id === subjectId)?.personId ?? []);
}

/** Ways of putting the rows of a wave in an order; if one of them had anything to do with the order of submission, it would show. */
const orders: Record<string, (waveId: string) => Promise<string[]>> = {
  "place of responses": async (waveId) =>
    (await lying(waveId, responses)).map(({ row }) => optionOf(row)),
  "id of responses": async (waveId) =>
    (await lying(waveId, responses))
      .sort((a, b) => byId(a.row, b.row))
      .map(({ row }) => optionOf(row)),
  "seal of person": async (waveId) =>
    (await lying(waveId, responses))
      .sort((a, b) => ((a.row.sealedPerson ?? "") < (b.row.sealedPerson ?? "") ? -1 : 1))
      .map(({ row }) => optionOf(row)),
  "place of comments": async (waveId) =>
    (await lying(waveId, comments)).map(({ row }) => writerOf(row)),
  "id of comments": async (waveId) =>
    (await lying(waveId, comments))
      .sort((a, b) => byId(a.row, b.row))
      .map(({ row }) => writerOf(row)),
};

const optionOf = (row: object) =>
  "answers" in row ? ((row.answers as { PL1: string }).PL1 ?? "") : "";
const writerOf = (row: object) => ("text" in row ? String(row.text).slice(-1) : "");
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

test("S2-08 no order of rows, ids, seals or transactions follows the order of submission, which the audit tells", async () => {
  for (const [name, order] of Object.entries(orders)) {
    let right = 0;
    for (const truth of truths) {
      const known = await auditOrder(truth);
      expect(known).toEqual(truth.given.map(({ personId }) => personId));
      const guessed = await order(truth.waveId);
      expect(guessed).toHaveLength(people);
      right += truth.given.filter(({ option }, i) => guessed[i] === option).length;
    }
    // By chance one in five is right: 24 of 120, with a spread of about 5. Twice as many would be a finding.
    expect(right, name).toBeLessThan(groups * people * 0.4);
    expect(right, name).toBeGreaterThan(groups * people * 0.04);
  }
});

test("S2-08 all rows of a wave were written by one transaction, the last, so none of them is older than another", async () => {
  for (const { waveId } of truths)
    for (const table of [responses, comments])
      expect(new Set((await lying(waveId, table)).map(({ wrote }) => wrote)).size).toBe(1);
});

test("S2-08 everything sealed has one length, whoever it is and whatever they answered", async () => {
  const lengths = (values: readonly (string | null)[]) => new Set(values.map((one) => one?.length));
  const given = await world.reader.select().from(responses);
  expect(lengths(given.map(({ sealedPerson }) => sealedPerson)).size).toBe(1);
  expect(lengths(given.map(({ sealedSchool }) => sealedSchool)).size).toBe(1);
  expect(
    lengths((await world.reader.select().from(comments)).map((one) => one.sealedPerson)).size,
  ).toBe(1);
  const [truth] = truths as [Truth];
  const sizes = new Set<number>();
  for (const comment of ["", "x", "Long words ".repeat(100)]) {
    const secret = await secretOf(world, truth.scene.members[people]?.personId as string);
    await (await asBearer(world, secret)).evaluations.saveDraft({
      secret,
      answers: { PL1: "1" },
      comment,
    });
    const [draft] = await world.reader.select().from(tables.taskDrafts);
    sizes.add(draft?.sealed.length ?? 0);
    expect(JSON.stringify(draft)).not.toContain("Long words");
  }
  expect(sizes.size).toBe(1);
});

/** Columns by which a row says where it belongs; they name a group and a wave, never a person. */
const belonging = new Set(["hubId", "workGroupId", "waveId", "instrumentVersionId"]);

/** Every long value of some rows that could be found again elsewhere: ids, seals, texts. */
const tellingValues = (rows: readonly object[]) =>
  rows.flatMap((row) =>
    Object.entries(row)
      .filter(([column]) => !belonging.has(column))
      .flatMap(([, value]) => (typeof value === "string" && value.length >= 12 ? [value] : [])),
  );

test("S2-08 no value of a response or a comment turns up anywhere else in the database", async () => {
  const values = tellingValues([
    ...(await world.reader.select().from(responses)),
    ...(await world.reader.select().from(comments)),
  ]);
  expect(new Set(values).size).toBeGreaterThan(groups * people * 5);
  for (const table of Object.values(tables).filter((one) => is(one, Table))) {
    if (table === responses || table === comments) continue;
    const text = JSON.stringify(await world.reader.select().from(table as typeof tables.people));
    expect(values.filter((value) => text.includes(value))).toEqual([]);
  }
});

test("S2-08 responses and comments hold no time, and no row elsewhere has a time for each of them", async () => {
  for (const table of [responses, comments])
    for (const [name, column] of Object.entries(getTableColumns(table)))
      expect(`${name} ${column.getSQLType()}`).not.toMatch(/time|date|At\b|instant/i);
  expect(await world.reader.$count(tables.taskDrafts)).toBeLessThanOrEqual(1);
});

test("S2-08 whoever signs in, no page or call gives them one person's answer or words", async () => {
  const [{ scene, waveId, given }] = truths as [Truth];
  for (const [who, actor] of Object.entries(everyone(scene))) {
    const { evaluations } = world.as(actor);
    const calls = [
      () => evaluations.waves.wave({ waveId }),
      () => evaluations.waves.whoAnswered({ waveId }),
      () => evaluations.waves.ofGroup({ workGroupId: scene.group.id }),
      async () => evaluations.open({ secret: await secretOf(world, given[0]?.personId as string) }),
    ];
    for (const call of calls) {
      const shown = JSON.stringify(await call().catch(() => null));
      for (const { said } of given) expect(shown.includes(said), who).toBe(false);
      expect(shown, who).not.toMatch(/sealed|"answers":|"words":/);
    }
  }
});
