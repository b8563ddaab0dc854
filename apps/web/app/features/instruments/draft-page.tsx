/** A draft being edited: its questions in order, each with what may be done to it, and the open question. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { mostOwnQuestions } from "@tessellate/domain/instruments/draft";
import { DraftedQuestion } from "#app/features/instruments/drafted-question.tsx";
import type { DraftView } from "#app/features/instruments/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface DraftPageProps {
  draft: DraftView;
  sentBack: SentBack | undefined;
}

/** Everything works by pressing buttons; nothing has to be dragged. */
export function DraftPage({ draft, sentBack }: DraftPageProps) {
  const { key, name, version, hub, questions } = draft;
  const problems = sentBack?.problems ?? [];
  const at = `/instruments/${key}`;
  return (
    <>
      <Title failed={problems.length > 0}>{`Draft: ${name}, version ${version}`}</Title>
      <Opening
        compact
        above={
          <Breadcrumbs
            items={[
              { to: "/instruments", label: "Instruments" },
              { to: at, label: name },
            ]}
          />
        }
        eyebrow={`${waveKinds[draft.waveKind]}${hub ? `, ${hub.name}` : ""}`}
        title={`Draft of version ${version}`}
        lead={lengthOf(draft)}
      >
        <div className="mt-5 flex flex-wrap gap-4">
          <ButtonLink to={`${at}/draft/publish`}>Check and publish</ButtonLink>
          <ButtonLink to={`${at}/draft/preview`} kind="secondary">
            Preview
          </ButtonLink>
        </div>
      </Opening>
      <Body>
        <ErrorSummary problems={problems} />
        {hub && <Locked draft={draft} />}
        {questions.length === 0 && (
          <EmptyState title="No questions yet">
            Add one from the bank, where its answers of all years are kept, or write a new one.
          </EmptyState>
        )}
        <ol id="draft" className="mb-6 max-w-4xl space-y-3">
          {questions.map((question, i) => (
            <DraftedQuestion key={question.key} {...{ draft, question, at: i }} />
          ))}
        </ol>
        <ButtonRow>
          <ButtonLink to={`${at}/draft/add`} kind="secondary">
            Add a question
          </ButtonLink>
        </ButtonRow>
        {!hub && <OpenQuestion draft={draft} sentBack={sentBack} />}
      </Body>
    </>
  );
}

const lengthOf = ({ questions, seconds }: DraftView) => {
  const count = questions.length === 1 ? "1 question" : `${questions.length} questions`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `${count}; the closed ones take about ${minutes === 1 ? "a minute" : `${minutes} minutes`}. Every change is saved at once. Nobody is asked any of it before it is published.`;
};

function Locked({ draft: { core, questions } }: Pick<DraftPageProps, "draft">) {
  const own = questions.filter(({ isLocked }) => !isLocked).length;
  return (
    <div className="mb-6 max-w-4xl">
      <Banner kind="info" title={`${own} of ${mostOwnQuestions} questions of your own`}>
        The questions of “{core?.name}”, version {core?.version}, come first and stay as they are,
        so that your groups count in every total. Yours are asked after them, in your hub only, and
        appear only in your hub’s figures.
      </Banner>
    </div>
  );
}

const OpenQuestion = ({ draft, sentBack }: DraftPageProps) => (
  <form method="post" action="?do=open" noValidate className="mt-12 max-w-2xl">
    <input type="hidden" name="version" value={draft.version} />
    <input type="hidden" name="was" value={draft.openQuestion ?? ""} />
    <h2 className="mb-4 text-2xl">The open question</h2>
    <TextField
      {...fieldsAgain(sentBack)("openQuestion", draft.openQuestion ?? "")}
      optional
      label="Asked last, and answered in their own words"
      hint="Leave it empty to ask none."
      maxLength={240}
    />
    <Button kind="secondary">Save the open question</Button>
  </form>
);
