/** The filters of the question bank, as they stand in its address; what makes no sense filters nothing. */
import { z } from "zod";
import { tidyLine } from "../forms/text.ts";
import { outcomeAreaKeys } from "../projects/outcomes.ts";
import { fold, saysAll } from "../projects/search.ts";
import { questionKindKeys } from "./questions.ts";

export const bankFilters = z.strictObject({
  q: z.string().overwrite(tidyLine).max(100).catch("").default(""),
  area: z.enum(outcomeAreaKeys).optional().catch(undefined),
  kind: z.enum(questionKindKeys).optional().catch(undefined),
});
export type BankFilters = z.output<typeof bankFilters>;

/** True for a question of that area and kind in whose key or words every word searched for occurs. */
export const passes = (
  question: { key: string; area: string; kind: string; wordings: readonly { wording: string }[] },
  { q, area, kind }: BankFilters,
) =>
  (!area || question.area === area) &&
  (!kind || question.kind === kind) &&
  saysAll(
    [question.key, ...question.wordings.map(({ wording }) => wording)],
    fold(q).split(" ").filter(Boolean),
  );
