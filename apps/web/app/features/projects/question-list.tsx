/** The questions of an instrument, in the words in which they are asked. */
import { outcomeAreas } from "@tessellate/domain/projects/outcomes";
import type { Edition } from "#app/features/projects/shapes.ts";

/** Read in order; each says which area it belongs to. */
export function QuestionList({ instrument }: Pick<Edition, "instrument">) {
  if (!instrument) return null;
  const { name, version, questions, openQuestion } = instrument;
  return (
    <>
      <p className="mb-3">
        {name}, version {version}: {questions.length} statements, each answered from “Strongly
        disagree” to “Strongly agree”.
      </p>
      <ol className="list-decimal space-y-2 pl-6">
        {questions.map(({ key, wording, area }) => (
          <li key={key}>
            {wording} <span className="muted text-sm">({outcomeAreas[area]})</span>
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
