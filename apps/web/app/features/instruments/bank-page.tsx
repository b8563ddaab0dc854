/** The question bank: every question by its key, narrowed by an address that can be shared. */
import type { BankFilters } from "@tessellate/domain/instruments/bank-filters";
import { questionKinds } from "@tessellate/domain/instruments/questions";
import { outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { levelWords } from "#app/features/instruments/question-facts.tsx";
import { QuestionTabs } from "#app/features/instruments/question-tabs.tsx";
import type { BankQuestionView, BankView } from "#app/features/instruments/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterForm } from "#app/ui/filter-form.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { optionsOf } from "#app/ui/option.ts";
import { SelectField } from "#app/ui/select-field.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface BankPageProps {
  bank: BankView;
  filters: BankFilters;
}

const columns: readonly Column<BankQuestionView>[] = [
  {
    key: "question",
    head: "Question",
    cell: ({ key, wordings, hub, thenOf, replacesKey }) => (
      <>
        <a href={`/questions/${key}`}>{wordings[0]?.wording ?? key}</a>
        <span className="muted block text-sm font-normal">
          {key}
          {thenOf && ` · looks back on ${thenOf}`}
          {replacesKey && ` · took the place of ${replacesKey}`}
          {wordings.length > 1 && ` · ${wordings.length} wordings`}
        </span>
        {hub && (
          <span className="mt-1 block">
            <Tag kind="accent">{hub} only</Tag>
          </span>
        )}
      </>
    ),
  },
  { key: "kind", head: "Answered", cell: ({ kind }) => questionKinds[kind] },
  {
    key: "area",
    head: "Outcome area",
    cell: ({ area, guskeyLevel }) => (
      <>
        {outcomeAreas[area]}
        <span className="muted block text-sm">{levelWords(guskeyLevel)}</span>
      </>
    ),
  },
  { key: "asked", head: "Asked by", cell: (question) => <AskedBy question={question} /> },
];

/** Each instrument once, with the years it asked the question in. */
function AskedBy({ question: { wordings } }: { question: BankQuestionView }) {
  const asked = wordings.flatMap((one) => one.asked);
  const names = [...new Set(asked.map(({ name }) => name))];
  if (names.length === 0) return <span className="muted">Not asked yet</span>;
  return names.map((name) => {
    const of = asked.filter((one) => one.name === name);
    const years = [...new Set(of.flatMap((one) => one.years))].sort();
    return (
      <span key={name} className="block">
        {name}
        <span className="muted block text-sm">
          {years.length > 0 ? years.map(academicYearLabel).join(", ") : "In a draft"}
        </span>
      </span>
    );
  });
}

/** Filters above, questions below; the whole bank can be taken away. */
export const BankPage = ({ bank, filters }: BankPageProps) => (
  <>
    <Title>Question bank</Title>
    <Opening
      compact
      eyebrow="England, every year"
      title="Question bank"
      lead="A question keeps its key for ever, whatever words it is asked in, so that years can be read side by side."
    />
    <Body>
      <QuestionTabs at="questions" />
      <Filters filters={filters} />
      <DataTable
        caption={`${bank.questions.length} of ${bank.total} questions`}
        narrow="cards"
        columns={columns}
        rows={bank.questions}
        keyOf={({ key }) => key}
        empty={
          <EmptyState
            title="No question fits"
            action={{ to: "/questions", label: "Show every question" }}
          >
            Take a filter away, or search by another word.
          </EmptyState>
        }
      />
      <p className="mt-6">
        <a href="/questions/bank.json">Take the whole bank away as JSON</a>
      </p>
    </Body>
  </>
);

const Filters = ({ filters }: { filters: BankFilters }) => (
  <FilterForm all="/questions" across={3}>
    <TextField name="q" type="search" label="Search" value={filters.q} maxLength={100} />
    <SelectField
      name="area"
      label="Outcome area"
      choose="Any area"
      value={filters.area}
      options={optionsOf(outcomeAreas)}
    />
    <SelectField
      name="kind"
      label="Answered"
      choose="Any way"
      value={filters.kind}
      options={optionsOf(questionKinds)}
    />
  </FilterForm>
);
