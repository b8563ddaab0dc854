/** Change as a file that may leave the system: every place of a release, a line a question. */
import type { Queries } from "@tessellate/data/database";
import { releasePairs } from "@tessellate/data/schema";
import { changeColumns, changeRecord } from "@tessellate/domain/findings/pairs/pair-words";
import { csvLine } from "@tessellate/domain/findings/tidy";
import { and, asc, desc, eq } from "drizzle-orm";
import { projectsOf } from "../pages.ts";
import type { FigurePlace } from "../places.ts";
import { questionsNamed } from "../views.ts";
import { asShown } from "./store.ts";

interface Wish {
  release: { id: string; number: number };
  /** In the order they are written. */
  places: readonly FigurePlace[];
  isExample: boolean;
}

/** The whole file, newest year first; null where a release tells of no change. */
export async function changeText(reader: Queries, wish: Wish): Promise<string | null> {
  const rows = await reader
    .select()
    .from(releasePairs)
    .where(and(eq(releasePairs.releaseId, wish.release.id), eq(releasePairs.pattern, "leave")))
    .orderBy(desc(releasePairs.academicYear), asc(releasePairs.measure));
  if (rows.length === 0) return null;
  const projects = await projectsOf(reader, 0);
  const keys = new Set(rows.map(({ measure }) => measure));
  const named = new Map((await questionsNamed(reader, [...keys])).map((one) => [one.key, one]));
  const nameOf = (level: string, place: string, project: string) => [level, place, project].join();
  const found = new Map<string, typeof rows>();
  for (const row of rows) {
    const name = nameOf(row.level, row.place, row.project);
    found.set(name, [...(found.get(name) ?? []), row]);
  }
  const lines = wish.places.flatMap((place) =>
    projects.flatMap((project) =>
      (found.get(nameOf(place.level, place.key, project.key)) ?? []).flatMap((row) => {
        const question = named.get(row.measure);
        if (!question) return [];
        const standing = {
          release: wish.release.number,
          level: place.level,
          place: place.name,
          region: place.regionName,
          project: project.kind === "family" ? project.name : "all",
          phase: project.phase,
          academicYear: row.academicYear,
          area: question.area,
          question: question.key,
          isLookingBack: question.thenOf !== null,
          isExample: wish.isExample,
        };
        return [csvLine(changeRecord(standing, asShown(row)))];
      }),
    ),
  );
  return [csvLine([...changeColumns]), ...lines].join("");
}
