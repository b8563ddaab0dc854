/** Finds imports and says where they stand: over the nation, which owns the schools register. */

import { setImmediate } from "node:timers/promises";
import type { Queries } from "@tessellate/data/database";
import { importRows, imports } from "@tessellate/data/schema";
import { national } from "@tessellate/domain/access/decide";
import { isId } from "@tessellate/domain/organisations/hub-ref";
import { batchSize } from "@tessellate/domain/transfer/imports";
import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { change, type Entry } from "../change.ts";
import type { Context, House } from "../context.ts";

export type Import = typeof imports.$inferSelect;

/** The import with this id. A finder for `allowed()`. */
export async function findImport(ctx: Context, { importId }: { importId: string }) {
  const found = isId(importId) ? await importOf(ctx.database.reader, importId) : undefined;
  return found && { place: national, import: found };
}

export async function importOf(queries: Queries, importId: string): Promise<Import | undefined> {
  const [row] = await queries.select().from(imports).where(eq(imports.id, importId));
  return row;
}

/** The place of all imports together: reading them needs no one of them. */
export const everyImport = () => ({ place: national });

/** A file on the server's disk is named by its operator only: nobody else may make the server read one. */
export const operatorsFile = (ctx: Context) =>
  ctx.actor.kind === "operator" ? { place: national } : undefined;

/** The import that is being read or applied now, if any: imports run one at a time. */
export async function importUnderWay(queries: Queries) {
  const [row] = await queries
    .select({ id: imports.id, state: imports.state })
    .from(imports)
    .where(inArray(imports.state, ["reading", "applying"]));
  return row;
}

/** What the audit says of an import. */
export const importEntry = (importId: string): Entry => ({
  action: "import.run",
  hubId: null,
  subject: "import",
  subjectId: importId,
});

/** The next rows of an import that wait to be applied, in the order of their URNs. */
export const waitingRows = (queries: Queries, importId: string) =>
  queries
    .select()
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(asc(importRows.urn))
    .limit(batchSize);

/** Takes away the waiting rows up to a URN: they have been dealt with. */
export const settleRows = (tx: Queries, importId: string, lastUrn: number) =>
  tx.delete(importRows).where(and(eq(importRows.importId, importId), lte(importRows.urn, lastUrn)));

/** Takes away, batch by batch, what a refused import had waiting. */
export async function clearStaged(ctx: Context, importId: string): Promise<void> {
  for (;;) {
    const last = (await waitingRows(ctx.database.reader, importId)).at(-1);
    if (!last) return;
    await change(ctx, importEntry(importId), async ({ tx, unchanged }) => {
      unchanged();
      await settleRows(tx, importId, last.urn);
    });
    await setImmediate();
  }
}

/** What the machine itself goes on with, after whoever began it has gone. */
export const asOperator = (house: House): Context => ({
  ...house,
  actor: { kind: "operator" },
  requestId: null,
});
