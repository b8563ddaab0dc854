/** Staging: a file is read whole, checked whole and compared with what is known, and not one school is touched. */
import { importProblems, importRows, imports, schools } from "@tessellate/data/schema";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { searchTextOf } from "@tessellate/domain/organisations/search";
import { changeOf } from "@tessellate/domain/transfer/comparison";
import * as refusals from "@tessellate/domain/transfer/refusals";
import { and, eq, inArray, ne } from "drizzle-orm";
import { change } from "../../change.ts";
import type { Context } from "../../context.ts";
import { type Batch, type Bytes, type ReadSchool, readRegister } from "../gias.ts";
import { clearStaged, importEntry, importUnderWay } from "../store.ts";

/** A file to be staged. `bytes` is read once, as it comes. */
export interface Upload {
  fileName: string;
  bytes: Bytes;
}

const nothing = { rows: 0, added: 0, changed: 0, closed: 0, same: 0, bad: 0, missing: 0 };
type Counts = typeof nothing;

/**
 * Stages a file: the rows that would change something wait to be applied, the bad ones are listed with their reasons.
 * A refusal is a problem of the field `file` and is kept with the import. Throws when the bytes stop coming; what was
 * read of them is refused.
 */
export async function stage(
  ctx: Context,
  { fileName, bytes }: Upload,
): Promise<Outcome<{ importId: string }>> {
  const importId = ctx.newId();
  if (!(await begin(ctx, importId, fileName))) return no(refusals.oneAtATime);
  try {
    const { counts, refusal } = await readAll(ctx, importId, bytes);
    const known = await ctx.database.reader.$count(schools);
    counts.missing = known - (counts.rows - counts.bad - counts.added);
    const gone = refusals.tooManyVanished(counts.missing, known);
    const reason = refusal ?? (gone ? refusals.vanished(counts.missing, known) : undefined);
    await finish(ctx, importId, counts, reason);
    return reason ? no(reason) : { ok: true, importId };
  } catch (error) {
    await finish(ctx, importId, nothing, refusals.cutShort);
    throw error;
  }
}

const no = (message: string) => refused({ field: "file", message });

const begin = (ctx: Context, importId: string, fileName: string) =>
  change(ctx, importEntry(importId), async ({ tx, unchanged }) => {
    unchanged();
    if (await importUnderWay(tx)) return false;
    await tx.insert(imports).values({
      id: importId,
      fileName,
      state: "reading",
      progress: 0,
      startedAt: ctx.now(),
      ...nothing,
    });
    return true;
  });

async function readAll(ctx: Context, importId: string, bytes: Bytes) {
  const counts = { ...nothing };
  const batches = readRegister(bytes);
  for (;;) {
    const { value, done } = await batches.next();
    if (done) return { counts, refusal: value };
    await keep(ctx, importId, value, counts);
  }
}

/** Keeps what a batch would change and what is wrong with it, in one short transaction. */
async function keep(ctx: Context, importId: string, { schools: read, bad }: Batch, counts: Counts) {
  const known = await standings(ctx, read);
  const compared = read.map((one) => ({
    ...one,
    kind: changeOf(known.get(one.school.urn), standing(one)),
  }));
  for (const { kind } of compared) counts[kind] += 1;
  counts.bad += bad.length;
  counts.rows += read.length + bad.length;
  const rows = compared.flatMap(({ kind, school, sourceHash }) =>
    kind === "same"
      ? []
      : [
          {
            importId,
            urn: school.urn,
            change: kind,
            record: { ...school, sourceHash, search: searchTextOf(school) },
          },
        ],
  );
  const { rows: seen } = counts;
  await change(ctx, importEntry(importId), async ({ tx, unchanged }) => {
    unchanged();
    if (rows.length > 0) await tx.insert(importRows).values(rows);
    if (bad.length > 0)
      await tx.insert(importProblems).values(bad.map((one) => ({ importId, ...one })));
    await tx.update(imports).set({ rows: seen }).where(eq(imports.id, importId));
  });
}

const standing = ({ school, sourceHash }: ReadSchool) => ({ state: school.state, sourceHash });

/** What is known of the schools of a batch. */
async function standings(ctx: Context, read: readonly ReadSchool[]) {
  const urns = read.map(({ school }) => school.urn);
  const rows = await ctx.database.reader
    .select({ urn: schools.urn, state: schools.state, sourceHash: schools.sourceHash })
    .from(schools)
    .where(inArray(schools.urn, urns));
  return new Map(rows.map((row) => [row.urn, row]));
}

/** Settles the import, with one line in the audit. A file staged earlier and never applied has been overtaken. */
async function finish(ctx: Context, importId: string, counts: Counts, reason: string | undefined) {
  const over = { state: "refused", finishedAt: ctx.now() } as const;
  const cleared = await change(ctx, importEntry(importId), async ({ tx }) => {
    const settled = reason ? { ...over, refusedBecause: reason } : { state: "staged" as const };
    await tx
      .update(imports)
      .set({ ...counts, ...settled })
      .where(eq(imports.id, importId));
    if (reason) return [{ id: importId }];
    return tx
      .update(imports)
      .set({ ...over, refusedBecause: refusals.superseded })
      .where(and(eq(imports.state, "staged"), ne(imports.id, importId)))
      .returning({ id: imports.id });
  });
  for (const { id } of cleared) await clearStaged(ctx, id);
}
