/** The questions of an instrument, in the words in which they are asked. */
import { questionKinds } from "@tessellate/domain/instruments/questions";
import { outcomeAreas } from "@tessellate/domain/projects/outcomes";
import type { Edition } from "#app/features/projects/shapes.ts";

/** Read in order; each says how it is answered and which area it belongs to. */
export function QuestionList({ instrument }: Pick<Edition, "instrument">) {
  if (!instrument) return null;
  const { key, name, version, questions, openQuestion } = instrument;
  return (
    <>
      <p className="mb-3">
        <a href={`/instruments/${key}/versions/${version}`}>
          {name}, version {version}
        </a>
        : {questions.length} questions, as they are answered on a phone.
      </p>
      <ol className="list-decimal space-y-2 pl-6">
        {questions.map((question) => (
          <li key={question.key}>
            {question.wording}{" "}
            <span className="muted text-sm">
              ({outcomeAreas[question.area]}
              {question.kind !== "agreement" && `, ${questionKinds[question.kind].toLowerCase()}`})
            </span>
          </li>
        ))}
      </ol>
      {openQuestion && (
        <p className="mt-3">
          At the end, in their own words if they wish: <q>{openQuestion}</q>
        </p>
      )}
    </>
  );
}
