/** The hash of a release: what makes sure that it never changes. */
import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import type { Queries } from "@tessellate/data/database";
import { releaseCells, releaseWaves } from "@tessellate/data/schema";
import { patterns } from "@tessellate/domain/findings/levels";
import { and, asc, eq } from "drizzle-orm";
import { cellsIn } from "../cells/store.ts";

/**
 * The hash of everything a release says, in an order of its own: two releases that say the same have the same. Read a
 * measure at a time, so that others are answered in between.
 */
export async function hashOf(reader: Queries, releaseId: string): Promise<string> {
  const hash = createHash("sha256");
  for (const part of await partsOf(reader, releaseId)) {
    const rows = await cellsIn(reader, { ...part, releaseId }, [part.measure]);
    const lines = rows.map(({ releaseId: _release, options, ...cell }) =>
      JSON.stringify([...Object.values(cell), options && Object.entries(options).sort()]),
    );
    hash.update(`${lines.sort().join("\n")}\n`);
    await breathe();
  }
  return hash.digest("hex");
}

/** What a release is read in, in this order: by pattern, year and kind of wave, the measures there are. Round by round, each of which is found at once. */
async function partsOf(reader: Queries, releaseId: string) {
  const { pattern, academicYear, waveKind, measure } = releaseCells;
  const rounds = await reader
    .selectDistinct({ academicYear: releaseWaves.academicYear, waveKind: releaseWaves.waveKind })
    .from(releaseWaves)
    .where(eq(releaseWaves.releaseId, releaseId))
    .orderBy(asc(releaseWaves.academicYear), asc(releaseWaves.waveKind));
  const parts = [];
  for (const one of [...patterns].sort())
    for (const round of rounds) {
      const measures = await reader
        .selectDistinct({ measure })
        .from(releaseCells)
        .where(
          and(
            eq(releaseCells.releaseId, releaseId),
            eq(pattern, one),
            eq(academicYear, round.academicYear),
            eq(waveKind, round.waveKind),
          ),
        )
        .orderBy(asc(measure));
      parts.push(...measures.map((found) => ({ pattern: one, ...round, ...found })));
      await breathe();
    }
  return parts;
}
