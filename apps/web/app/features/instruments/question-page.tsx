/** One question for ever: what it is, every wording it has had, and what came before and after it. */
import { questionKinds } from "@tessellate/domain/instruments/questions";
import { outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { levelWords } from "#app/features/instruments/question-facts.tsx";
import type { BankQuestionView } from "#app/features/instruments/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

interface QuestionPageProps {
  question: BankQuestionView;
}

const To = ({ question }: { question: string }) => (
  <a href={`/questions/${question}`}>{question}</a>
);

/** What does not apply to a question has no line. */
function factsOf(question: BankQuestionView) {
  const { kind, area, guskeyLevel, choices, thenOf, askedAsThen, replacesKey, replacedBy, hub } =
    question;
  const then = thenOf && (
    <>
      <To question={thenOf} />, about the time before the group. It is in no area’s total.
    </>
  );
  const lines = [
    { term: "Answered", value: questionKinds[kind] },
    { term: "Options", value: choices?.map(({ label }) => label).join(", ") },
    { term: "Outcome area", value: outcomeAreas[area] },
    { term: "Guskey", value: levelWords(guskeyLevel) },
    { term: "Looks back on", value: then },
    { term: "Looked back on by", value: askedAsThen && <To question={askedAsThen} /> },
    { term: "Took the place of", value: replacesKey && <To question={replacesKey} /> },
    { term: "Replaced by", value: replacedBy && <To question={replacedBy} /> },
    { term: "Asked only in", value: hub },
  ];
  return lines.filter(({ value }) => value);
}

/** Its identity first, then its wordings, newest first. */
export const QuestionPage = ({ question }: QuestionPageProps) => (
  <>
    <Title>{`Question ${question.key}`}</Title>
    <Opening
      compact
      above={<Breadcrumbs items={[{ to: "/questions", label: "Question bank" }]} />}
      title={question.key}
      lead={question.wordings[0]?.wording}
    />
    <Body narrow>
      <SummaryList rows={factsOf(question)} />
      <h2 className="mb-4 mt-10 text-2xl">Wordings</h2>
      {question.wordings.length === 0 && (
        <EmptyState title="Not asked yet" level={3}>
          It can be added to a draft of any instrument.
        </EmptyState>
      )}
      <ol className="space-y-4">
        {question.wordings.map(({ wording, asked }) => (
          <li key={wording}>
            <Sheet>
              <p className="text-lg">{wording}</p>
              <ul className="muted mt-2 text-sm">
                {asked.map(({ key, name, version, state, years }) => (
                  <li key={`${key} ${version}`}>
                    <a href={`/instruments/${key}`}>{name}</a>, version {version}
                    {state === "draft"
                      ? ", in draft"
                      : `: ${years.map(academicYearLabel).join(", ")}`}
                  </li>
                ))}
              </ul>
            </Sheet>
          </li>
        ))}
      </ol>
    </Body>
  </>
);
