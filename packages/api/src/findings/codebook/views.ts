/** What the codebook of a release has to say: every question its rounds asked, in every version's words. */
import type { Queries } from "@tessellate/data/database";
import {
  instrumentQuestions,
  instruments,
  instrumentVersions,
  questions,
  releaseWaves,
} from "@tessellate/data/schema";
import type { CodebookQuestion } from "@tessellate/domain/findings/codebook";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";

/** Every question asked in a round that counts, by key and version. */
export async function questionsAsked(
  reader: Queries,
  releaseId: string,
): Promise<CodebookQuestion[]> {
  const versions = await reader
    .selectDistinct({ id: releaseWaves.instrumentVersionId })
    .from(releaseWaves)
    .where(and(eq(releaseWaves.releaseId, releaseId), isNotNull(releaseWaves.familyId)));
  return reader
    .select({
      key: questions.key,
      kind: questions.kind,
      choices: questions.choices,
      area: questions.area,
      guskeyLevel: questions.guskeyLevel,
      // The key and not the name, which may change: a release is written the same to the byte for ever.
      instrument: instruments.key,
      version: instrumentVersions.version,
      wording: instrumentQuestions.wording,
    })
    .from(instrumentQuestions)
    .innerJoin(questions, eq(questions.id, instrumentQuestions.questionId))
    .innerJoin(instrumentVersions, eq(instrumentVersions.id, instrumentQuestions.versionId))
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(
      inArray(
        instrumentQuestions.versionId,
        versions.map(({ id }) => id),
      ),
    )
    .orderBy(asc(questions.key), asc(instruments.key), asc(instrumentVersions.version));
}
