/** Lists of imports and of the rows they could not take. */
import type { Queries } from "@tessellate/data/database";
import { importProblems, imports } from "@tessellate/data/schema";
import { and, asc, desc, eq, gt } from "drizzle-orm";

/** The latest imports, newest first. */
export const importsIn = (reader: Queries) =>
  reader.select().from(imports).orderBy(desc(imports.startedAt), desc(imports.id)).limit(50);

/** Bad rows of an import in the order of the file, after a line of it. */
export const badRowsOf = (
  reader: Queries,
  { importId, after, limit }: { importId: string; after: number; limit: number },
) =>
  reader
    .select({ line: importProblems.line, urn: importProblems.urn, reason: importProblems.reason })
    .from(importProblems)
    .where(and(eq(importProblems.importId, importId), gt(importProblems.line, after)))
    .orderBy(asc(importProblems.line))
    .limit(limit);
