/** A group's result, frozen once when its wave closes, and never touched again. */
import { createHash } from "node:crypto";
import type { Queries } from "@tessellate/data/database";
import { waveResults } from "@tessellate/data/schema";
import { type ExpectedRow, responseOf } from "@tessellate/domain/evaluations/wave-state";
import {
  type Contribution,
  disclosurePolicy,
  type ShownCell,
} from "@tessellate/domain/findings/cells";
import { leafOf, startNumbering } from "@tessellate/domain/findings/leaf";
import { type CountedQuestion, systemsIn } from "@tessellate/domain/findings/systems";
import { waveResult } from "@tessellate/domain/findings/wave-result";
import type { House } from "../../context.ts";
import { questionsOf } from "../../instruments/views.ts";
import { answersOf, type WaveKey } from "../answers/store.ts";
import { openResponse } from "../seal.ts";

/** Freezes the result of a wave that is being closed, from all that stands in it. */
export async function freeze(
  tx: Queries,
  house: Pick<House, "keys">,
  wave: WaveKey & { instrumentVersionId: string },
  expected: readonly ExpectedRow[],
  at: Date,
) {
  const { responses } = await answersOf(tx, wave);
  const asked = await questionsOf(tx, wave.instrumentVersionId);
  const contributions = responses.map((row) => openResponse(house, row));
  const result = resultOf({ wave, expected, contributions, asked });
  await tx.insert(waveResults).values(resultRow(wave, result, at));
}

interface Closing {
  wave: WaveKey;
  expected: readonly ExpectedRow[];
  /** Its responses, seals opened. */
  contributions: readonly Contribution[];
  asked: readonly CountedQuestion[];
}

/** What a closed wave leaves: safe cells by area and question, and the hash that shows nobody has changed them since. */
export function resultOf(closing: Closing) {
  const response = responseOf(closing.expected);
  const cells = cellsOf(closing, response.expected);
  const { version: policyVersion } = disclosurePolicy;
  return { policyVersion, ...response, cells, hash: hashOfResult({ ...response, cells }) };
}

/** A result as the row of its wave. */
export const resultRow = (wave: WaveKey, result: ReturnType<typeof resultOf>, at: Date) => ({
  hubId: wave.hubId,
  waveId: wave.id,
  workGroupId: wave.workGroupId,
  ...result,
  frozenAt: at,
});

/** The cells of one wave, by area, by question and by mark of quality. */
function cellsOf(
  { wave, contributions, asked }: Closing,
  expected: number,
): Record<string, ShownCell> {
  const leaf = leafOf({
    standing: {
      wave: wave.id,
      groupId: wave.workGroupId,
      hub: wave.hubId,
      region: "",
      project: null,
    },
    expected,
    asked,
    contributions,
    numbering: startNumbering(),
  });
  const shown = waveResult(leaf, systemsIn(asked));
  return Object.fromEntries(shown.map(({ measure, cell }) => [measure, cell]));
}

/** SHA-256 of a result with its keys in order: the same figures have the same hash on any machine. */
export const hashOfResult = (result: object) =>
  createHash("sha256")
    .update(JSON.stringify(inOrder(result)))
    .digest("hex");

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  );
};
