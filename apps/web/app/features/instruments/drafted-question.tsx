/** One question of a draft, with the buttons that move, reword, repeat or remove it. */
import type { ReactNode } from "react";
import { QuestionFacts } from "#app/features/instruments/question-facts.tsx";
import type { DraftQuestion, DraftView } from "#app/features/instruments/shapes.ts";
import { Tag } from "#app/ui/tag.tsx";

interface DraftedQuestionProps {
  draft: DraftView;
  question: DraftQuestion;
  /** Its place, counted from 0. */
  at: number;
}

/** The nation's questions in a hub's draft have no buttons: they are locked. */
export function DraftedQuestion({ draft, question, at }: DraftedQuestionProps) {
  const { key, wording, isLocked, isOwn, settled } = question;
  return (
    <li id={`question-${key}`} className="sheet scroll-mt-16 p-4 md:p-5">
      <div className="flex gap-4">
        <span className="muted w-6 shrink-0 text-end" aria-hidden="true">
          {at + 1}
        </span>
        <div className="grow">
          <p className="text-lg">
            {wording} {isLocked && <Tag>The nation’s, locked</Tag>}
            {isOwn && <Tag kind="accent">Yours</Tag>}
            {!settled && !isOwn && <Tag kind="success">New</Tag>}
          </p>
          <QuestionFacts question={question} />
          {!isLocked && <Edits {...{ draft, question, at }} />}
        </div>
      </div>
    </li>
  );
}

function Edits({ draft, question, at }: DraftedQuestionProps) {
  const { key, kind, thenOf, wording } = question;
  const first = draft.questions.findIndex(({ isLocked }) => !isLocked);
  const asksThen = draft.questions.some((one) => one.thenOf === key);
  return (
    <form method="post" className="-mx-2 mt-2 flex flex-wrap items-center">
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="question" value={key} />
      <input type="hidden" name="was" value={wording} />
      <input type="hidden" name="at" value={at} />
      <a href={`/instruments/${draft.key}/draft/questions/${key}`} className="quiet-link">
        Change<span className="sr-only"> {key}</span>
      </a>
      {at > first && (
        <Press does="up" of={key}>
          Move up
        </Press>
      )}
      {at < draft.questions.length - 1 && (
        <Press does="down" of={key}>
          Move down
        </Press>
      )}
      {kind === "agreement" && !thenOf && !asksThen && (
        <Press does="looking-back" of={key}>
          Ask about before, too
        </Press>
      )}
      <Press does="take-out" of={key}>
        Take out
      </Press>
    </form>
  );
}

const Press = ({ does, of, children }: { does: string; of: string; children: ReactNode }) => (
  <button type="submit" formAction={`?do=${does}`} className="quiet-link">
    {children}
    <span className="sr-only"> {of}</span>
  </button>
);
