/** When answers that are not there yet may come: the last days of rounds still open, live, for the places and projects of a page. */
import type { Queries } from "@tessellate/data/database";
import { editions, projectFamilies, waves, workGroups } from "@tessellate/data/schema";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import { and, eq, isNull, min } from "drizzle-orm";
import type { FigurePlace } from "../places.ts";

type Where = Pick<FigurePlace, "level" | "hubIds">;
interface What {
  kind: "all" | "phase" | "family";
  key: string;
}

/** The next last day (`YYYY-MM-DD`) of an open round at a place and project; nothing where no round is open. */
export type DueAt = (place: Where, project: What) => string | null;

/**
 * Reads the open rounds of a kind and year once, if any of a page's cells has no responses yet; else it asks nothing of
 * the database. Groups on no edition are in no figure, so their rounds are in no due day either.
 */
export async function duesFor(
  reader: Queries,
  { year, wave }: { year: number; wave: WaveKind },
  cells: readonly { state: string; academicYear: number }[],
): Promise<DueAt> {
  const waiting = cells.some(
    ({ state, academicYear }) => state === "none" && academicYear === year,
  );
  const open = waiting ? await openRounds(reader, year, wave) : [];
  return ({ level, hubIds }, { kind, key }) => {
    const mine = open.filter(
      (one) =>
        (level === "nation" || hubIds.includes(one.hubId)) &&
        (kind === "all" || one[kind] === key) &&
        one.closesOn !== null,
    );
    return mine.map(({ closesOn }) => closesOn).sort()[0] ?? null;
  };
}

const openRounds = (reader: Queries, year: number, wave: WaveKind) =>
  reader
    .select({
      hubId: waves.hubId,
      family: projectFamilies.id,
      phase: projectFamilies.phase,
      closesOn: min(waves.closesOn),
    })
    .from(waves)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, waves.hubId), eq(workGroups.id, waves.workGroupId)),
    )
    .innerJoin(editions, eq(editions.id, workGroups.editionId))
    .innerJoin(projectFamilies, eq(projectFamilies.id, editions.familyId))
    .where(and(isNull(waves.closedAt), eq(waves.kind, wave), eq(workGroups.academicYear, year)))
    .groupBy(waves.hubId, projectFamilies.id, projectFamilies.phase);
