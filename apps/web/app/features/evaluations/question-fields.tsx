/** The questions of an instrument as their teacher meets them, whatever their kind: on the form behind a link and in the preview alike. */
import {
  type AskedQuestion,
  answerField,
  longestComment,
  wordsField,
} from "@tessellate/domain/evaluations/submission";
import type { Problem } from "@tessellate/domain/forms/problem";
import { optionsOf } from "@tessellate/domain/instruments/options";
import { answerKeysOf, casePupils, largestAnswer } from "@tessellate/domain/instruments/questions";
import { LookingBack } from "#app/features/evaluations/looking-back.tsx";
import type { Typed } from "#app/features/evaluations/shapes.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { Radios } from "#app/ui/radios.tsx";
import { Rating } from "#app/ui/rating.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

interface QuestionFieldsProps {
  questions: readonly AskedQuestion[];
  /** The optional question asked last; null when none is asked. */
  openQuestion: string | null;
  /** What had been chosen and written; null for an empty form. */
  typed: Typed | null;
  problems?: readonly Problem[];
}

const noNames = "Say “pupil A”, never a pupil’s name.";

/** Every question in its order, each with its own answer and problem. A question about the time before stands in one frame with the one it looks back on. */
export function QuestionFields({
  questions,
  openQuestion,
  typed,
  problems = [],
}: QuestionFieldsProps) {
  const keys = new Set(questions.map(({ key }) => key));
  const backTo = (one: AskedQuestion) => (one.thenOf && keys.has(one.thenOf) ? one.thenOf : null);
  const writes = openQuestion !== null || questions.some(({ kind }) => kind === "text");
  const field = (question: AskedQuestion) => (
    <QuestionField key={question.key} {...{ question, typed, problems }} />
  );
  return (
    <>
      {questions
        .filter((one) => !backTo(one))
        .map((now) => {
          const then = questions.filter((one) => backTo(one) === now.key);
          return then.length > 0 ? (
            <LookingBack key={now.key} now={field(now)} then={then.map(field)} />
          ) : (
            field(now)
          );
        })}
      {openQuestion !== null && (
        <div className="mt-6 border-t border-(--line) pt-6">
          <TextArea
            name="comment"
            label={openQuestion}
            hint={noNames}
            optional
            rows={4}
            maxLength={longestComment}
            value={typed?.comment}
            error={problemOf(problems, "comment")}
          />
        </div>
      )}
      {writes && (
        <Checkbox
          name="named"
          label={
            openQuestion === null
              ? "Put my name beside what I wrote"
              : "Put my name beside these words"
          }
          hint="Only if you want to be asked about them. Your ratings stay sealed."
          checked={typed?.named ?? false}
          error={problemOf(problems, "named")}
        />
      )}
    </>
  );
}

interface QuestionFieldProps {
  question: AskedQuestion;
  typed: Typed | null;
  problems: readonly Problem[];
}

/** One question of any kind. */
function QuestionField({ question, typed, problems }: QuestionFieldProps) {
  const { key, kind, wording } = question;
  const name = answerField(key);
  const given = { value: typed?.answers[key], error: problemOf(problems, name) };
  if (kind === "pupil") return <PupilFields {...{ question, typed, problems }} />;
  if (kind === "choice")
    return (
      <div className="question">
        <Radios name={name} legend={wording} options={optionsOf(question)} {...given} />
      </div>
    );
  if (kind === "number")
    return (
      <div className="question">
        <TextField
          name={name}
          label={wording}
          hint={`A whole number from 0 to ${largestAnswer}.`}
          type="number-text"
          size="short"
          maxLength={String(largestAnswer).length}
          {...given}
        />
      </div>
    );
  if (kind === "text")
    return (
      <div className="question">
        <TextArea
          name={wordsField(key)}
          label={wording}
          hint={noNames}
          optional
          rows={3}
          maxLength={longestComment}
          value={typed?.words?.[key]}
          error={problemOf(problems, wordsField(key))}
        />
      </div>
    );
  return <Rating name={name} statement={wording} options={optionsOf(question)} {...given} />;
}

/** A question about the case pupils: one small scale each. */
const PupilFields = ({ question, typed, problems }: QuestionFieldProps) => (
  <fieldset className="question">
    <legend className="rating-statement">{question.wording}</legend>
    <div className="pupil-scales">
      {answerKeysOf(question).map((answerKey, i) => (
        <Rating
          key={answerKey}
          name={answerField(answerKey)}
          statement={`Pupil ${casePupils[i]}`}
          options={optionsOf(question)}
          value={typed?.answers[answerKey]}
          error={problemOf(problems, answerField(answerKey))}
        />
      ))}
    </div>
  </fieldset>
);
