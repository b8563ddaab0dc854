/** Adding a question to a draft: one of the bank, or a new one. */
import { questionKinds } from "@tessellate/domain/instruments/questions";
import { outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { NewQuestionFields } from "#app/features/instruments/new-question-fields.tsx";
import type { BankQuestionView, DraftView } from "#app/features/instruments/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface AddPageProps {
  draft: DraftView;
  /** The questions of the bank that may be added and are not asked yet. */
  bank: readonly BankQuestionView[];
  sentBack: SentBack | undefined;
}

/** The bank first: a question that is there already has a series to go on with. */
export function AddPage({ draft, bank, sentBack }: AddPageProps) {
  const problems = sentBack?.problems ?? [];
  const at = `/instruments/${draft.key}/draft`;
  return (
    <>
      <Title failed={problems.length > 0}>Add a question</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: at, label: `Draft of ${draft.name}` }]} />}
        title="Add a question"
        lead="A question of the bank goes on with its series. A new one begins a series of its own."
      >
        {bank.length > 0 && (
          <p className="mt-3">
            <a href="#new-question">Write a new one</a>
          </p>
        )}
      </Opening>
      <Body>
        <ErrorSummary problems={problems} />
        {bank.length > 0 && <FromBank draft={draft} bank={bank} />}
        <form
          method="post"
          action="?do=new"
          noValidate
          className={`max-w-2xl ${bank.length > 0 ? "mt-12" : ""}`}
        >
          <input type="hidden" name="version" value={draft.version} />
          <h2 id="new-question" className="mb-5 scroll-mt-16 text-2xl">
            A new question
          </h2>
          <NewQuestionFields field={fieldsAgain(sentBack)} withKey={draft.hub === null} />
          <ButtonRow>
            <Button wide>Add this question</Button>
            <ButtonLink to={at} kind="quiet">
              Cancel
            </ButtonLink>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}

function FromBank({ draft, bank }: Pick<AddPageProps, "draft" | "bank">) {
  const columns: readonly Column<BankQuestionView>[] = [
    {
      key: "question",
      head: "Question",
      cell: ({ key, wordings }) => (
        <>
          {wordings[0]?.wording ?? key}
          <span className="muted block text-sm font-normal">{key}</span>
        </>
      ),
    },
    { key: "kind", head: "Answered", cell: ({ kind }) => questionKinds[kind] },
    { key: "area", head: "Outcome area", cell: ({ area }) => outcomeAreas[area] },
    {
      key: "add",
      head: "Add",
      cell: ({ key }) => (
        <form method="post" action="?do=from-bank">
          <input type="hidden" name="version" value={draft.version} />
          <button type="submit" name="question" value={key} className="quiet-link -mx-2">
            Add<span className="sr-only"> {key}</span>
          </button>
        </form>
      ),
    },
  ];
  return (
    <DataTable
      caption="From the bank"
      narrow="cards"
      columns={columns}
      rows={bank}
      keyOf={({ key }) => key}
    />
  );
}
