/** What a question is, in one quiet line: its key, how it is answered, its area and level. */
import { type GuskeyLevel, guskeyWords } from "@tessellate/domain/instruments/identity";
import {
  type Option,
  type QuestionKind,
  questionKinds,
} from "@tessellate/domain/instruments/questions";
import { type OutcomeArea, outcomeAreas } from "@tessellate/domain/projects/outcomes";

interface QuestionFactsProps {
  question: {
    key: string;
    kind: QuestionKind;
    area: OutcomeArea;
    guskeyLevel: number;
    choices: readonly Option[] | null;
    thenOf: string | null;
  };
}

/** "Level 2: what was learned". */
export const levelWords = (level: number) =>
  `Level ${level}: ${guskeyWords[level as GuskeyLevel]?.toLowerCase() ?? ""}`;

/** The line under a question's words; its key leads to all that is known of it. */
export const QuestionFacts = ({
  question: { key, kind, area, guskeyLevel, choices, thenOf },
}: QuestionFactsProps) => (
  <p className="muted mt-1 text-sm">
    <a href={`/questions/${key}`}>{key}</a> · {questionKinds[kind]} · {outcomeAreas[area]} ·{" "}
    {levelWords(guskeyLevel)}
    {choices && <> · {choices.map(({ label }) => label).join(", ")}</>}
    {thenOf && <> · looks back on {thenOf}, and is in no area’s total</>}
  </p>
);
