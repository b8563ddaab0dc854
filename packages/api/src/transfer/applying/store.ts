/** Applying: what was staged is written in short batches, each whole, so that an interrupted import is simply gone on with. */
import { setImmediate } from "node:timers/promises";
import type { Queries } from "@tessellate/data/database";
import { importRows, imports, schools, trusts } from "@tessellate/data/schema";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { oneAtATime, stoppedReading } from "@tessellate/domain/transfer/refusals";
import type { SchoolRecord } from "@tessellate/domain/transfer/school-record";
import { eq, type SQL, sql } from "drizzle-orm";
import { change } from "../../change.ts";
import type { Context, House } from "../../context.ts";
import {
  asOperator,
  clearStaged,
  importEntry,
  importOf,
  importUnderWay,
  settleRows,
  waitingRows,
} from "../store.ts";

/**
 * Marks a staged import as being applied; that is the one audit line of its application, under the name of whoever
 * pressed the button. Pressing again is harmless. `applyAll` then does the work.
 */
export const beginApplying = (ctx: Context, id: string): Promise<Outcome> =>
  change(ctx, importEntry(id), async ({ tx, unchanged }) => {
    const other = await importUnderWay(tx);
    const state = (await importOf(tx, id))?.state;
    if (state === "staged" && !other) {
      await tx.update(imports).set({ state: "applying" }).where(eq(imports.id, id));
      return { ok: true };
    }
    unchanged();
    if (state === "applied" || other?.id === id) return { ok: true };
    const message = other ? oneAtATime : "This file was refused, so there is nothing to apply.";
    return refused({ field: "apply", message });
  });

/** The imports this process is applying, by database: a second press of the button must not start a second run. */
const running = new WeakMap<object, Map<string, Promise<void>>>();

/** Applies all that waits of an import and settles when it is done; joins a run that is already under way here. */
export function applyAll(house: House, importId: string): Promise<void> {
  const runs = running.get(house.database) ?? new Map<string, Promise<void>>();
  running.set(house.database, runs);
  const run =
    runs.get(importId) ??
    applyBatches(asOperator(house), importId).finally(() => runs.delete(importId));
  runs.set(importId, run);
  return run;
}

/**
 * Called once when the server starts: goes on with an import that was being applied, and refuses one that was still
 * being read, because the rest of its file is gone.
 */
export async function resumeImports(house: House): Promise<void> {
  const ctx = asOperator(house);
  const found = await importUnderWay(house.database.reader);
  if (!found) return;
  if (found.state === "applying") return applyAll(house, found.id);
  await change(ctx, importEntry(found.id), async ({ tx }) => {
    await tx
      .update(imports)
      .set({ state: "refused", refusedBecause: stoppedReading, finishedAt: ctx.now() })
      .where(eq(imports.id, found.id));
  });
  await clearStaged(ctx, found.id);
}

async function applyBatches(ctx: Context, importId: string): Promise<void> {
  while (await applyBatch(ctx, importId)) await setImmediate();
}

/** Writes one batch and takes it off the waiting rows; false when nothing was left. */
const applyBatch = (ctx: Context, importId: string) =>
  change(ctx, importEntry(importId), async ({ tx, unchanged }) => {
    unchanged();
    const rows = await waitingRows(tx, importId);
    const last = rows.at(-1);
    if (!last) {
      const done = { state: "applied", progress: 1, finishedAt: ctx.now() } as const;
      await tx.update(imports).set(done).where(eq(imports.id, importId));
      return false;
    }
    await write(
      tx,
      rows.map(({ record }) => record as unknown as Row),
    );
    await settleRows(tx, importId, last.urn);
    await showProgress(tx, importId);
    return true;
  });

type Row = SchoolRecord & { sourceHash: string; search: string };

async function write(tx: Queries, rows: Row[]) {
  const known = new Map(
    rows.flatMap(({ trustUid, trustName }) =>
      trustUid ? [[trustUid, trustName ?? trustUid]] : [],
    ),
  );
  const named = [...known].map(([uid, name]) => ({ uid: uid as string, name: name as string }));
  if (named.length > 0)
    await tx
      .insert(trusts)
      .values(named)
      .onConflictDoUpdate({ target: trusts.uid, set: { name: sql`excluded.name` } });
  const values = rows.map(({ trustName, ...school }) => school);
  for (let at = 0; at < values.length; at += together) {
    const some = values.slice(at, at + together);
    if (some.length < together) await upsert(tx, some);
    else await preparedUpsert(tx, Object.keys(some[0] as object)).execute(numbered(some));
  }
}

type SchoolRow = typeof schools.$inferInsert;

/** How many schools one statement writes: enough to save round trips, few enough to be prepared cheaply. */
const together = 25;

const upsert = (tx: Queries, values: SchoolRow[]) =>
  tx
    .insert(schools)
    .values(values)
    .onConflictDoUpdate({ target: schools.urn, set: setOf(values[0]) });

type Prepared = ReturnType<ReturnType<typeof upsert>["prepare"]>;

/** Building the statement costs more than running it, so each connection keeps the one it used last. */
const prepared = new WeakMap<Queries, { columns: string; statement: Prepared }>();

function preparedUpsert(tx: Queries, keys: readonly string[]): Prepared {
  const columns = keys.join();
  const kept = prepared.get(tx);
  if (kept?.columns === columns) return kept.statement;
  const row = (_: unknown, i: number) =>
    Object.fromEntries(keys.map((key, k) => [key, sql.placeholder(String(i * keys.length + k))]));
  const rows = Array.from({ length: together }, row) as unknown as SchoolRow[];
  // PostgreSQL would take a name here and keep the plan; without one it is made for this connection and forgotten.
  const query = upsert(tx, rows) as { prepare(name?: string): Prepared };
  const statement = query.prepare();
  prepared.set(tx, { columns, statement });
  return statement;
}

/** The values of all rows, one after another, by their number. */
const numbered = (rows: readonly object[]) => ({ ...rows.flatMap((row) => Object.values(row)) });

/** Only what the file says is written over; of columns it does not have, what is known stays. */
function setOf(row: object = {}): Record<string, SQL> {
  const names = Object.keys(row).filter((key) => key !== "urn");
  return Object.fromEntries(names.map((key) => [key, sql.raw(`excluded.${snake(key)}`)]));
}

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

async function showProgress(tx: Queries, importId: string) {
  const left = await tx.$count(importRows, eq(importRows.importId, importId));
  await tx
    .update(imports)
    .set({
      progress: sql`1 - ${left} * 1.0 / (${imports.added} + ${imports.changed} + ${imports.closed})`,
    })
    .where(eq(imports.id, importId));
}
