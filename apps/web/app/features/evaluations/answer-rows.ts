/** Answers in words, in the order in which they are asked. */
import { answerField, answersAskedBy, wordsField } from "@tessellate/domain/evaluations/submission";
import { answerWords } from "@tessellate/domain/instruments/options";
import type { LinkForm, Typed } from "#app/features/evaluations/shapes.ts";

/** One answer: what was asked, what was answered, and the field it is changed in. */
export interface AnswerRow {
  field: string;
  asked: string;
  answer: string;
}

type Asks = Pick<LinkForm, "questions" | "openQuestion">;

/** Every question with its answer; empty where it was left blank. */
export function answerRows({ questions, openQuestion }: Asks, typed: Typed): AnswerRow[] {
  const keys = new Set(questions.map(({ key }) => key));
  const rows = questions.flatMap((question): AnswerRow[] => {
    if (question.kind === "text") {
      const answer = typed.words?.[question.key] ?? "";
      return [{ field: wordsField(question.key), asked: question.wording, answer }];
    }
    const before = question.thenOf && keys.has(question.thenOf) ? "Before this group: " : "";
    return answersAskedBy([question]).map(({ answerKey, pupil }) => ({
      field: answerField(answerKey),
      asked: `${before}${question.wording}${pupil ? ` Pupil ${pupil}` : ""}`,
      answer: answerWords(question, typed.answers[answerKey] ?? ""),
    }));
  });
  if (openQuestion) rows.push({ field: "comment", asked: openQuestion, answer: typed.comment });
  if (typed.comment || Object.keys(typed.words ?? {}).length > 0)
    rows.push({
      field: "named",
      asked: "Your name beside your words",
      answer: typed.named ? "Yes" : "No",
    });
  return rows;
}
