/** The response desk: who is expected and heard from, live, for a lead, a hub and the nation. */
import {
  type DeskFilters,
  deskSides,
  deskStates,
  rowsPerDesk,
} from "@tessellate/domain/evaluations/desk";
import { lateDays } from "@tessellate/domain/evaluations/wave-state";
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { rateBands } from "@tessellate/domain/findings/rates";
import { percent } from "@tessellate/domain/findings/sentence";
import { chaseAddress, deskAddress } from "#app/features/evaluations/desk-address.ts";
import { PlacesTable, WavesTable } from "#app/features/evaluations/desk-tables.tsx";
import { groups, people } from "#app/features/evaluations/response.tsx";
import type { Desk } from "#app/features/evaluations/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { WithheldNote } from "#app/ui/cell.tsx";
import { Details } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterForm } from "#app/ui/filter-form.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { optionsOf } from "#app/ui/option.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { Title } from "#app/ui/title.tsx";

interface DeskPageProps {
  desk: Desk;
  filters: DeskFilters;
  /** The time of day the page was made, `14:02`. */
  at: string;
  /** What has just been sent. */
  reminded: { mails: number; groups: number } | null;
}

export function DeskPage({ desk, filters, at, reminded }: DeskPageProps) {
  const { sum, chase } = desk;
  const table = { desk, filters, empty: <Nothing filters={filters} /> };
  const rows = desk.places ? (filters.by === "hub" ? sum.hubs : sum.projects) : sum.waves;
  return (
    <>
      <Title>Responses</Title>
      <Opening compact eyebrow={`Live, as at ${at}`} title="Responses" lead={newsOf(desk, filters)}>
        {chase.people > 0 && (
          <div className="mt-5">
            <ButtonLink to={chaseAddress(filters)}>
              Chase {people(chase.people)} in {groups(chase.groups)}
            </ButtonLink>
          </div>
        )}
      </Opening>
      <Body>
        {reminded && (
          <div className="mb-6">
            <Banner kind="success" title={sentWords(reminded)} />
          </div>
        )}
        <Tabs
          label="Which evaluations"
          items={Object.entries(deskStates).map(([state, label]) => ({
            to: deskAddress({ ...filters, state: state as DeskFilters["state"], page: 1 }),
            label,
            current: filters.state === state,
          }))}
        />
        <Filters desk={desk} filters={filters} />
        {desk.places ? <PlacesTable {...table} /> : <WavesTable {...table} />}
        <Pagination
          label="Responses"
          page={filters.page}
          pages={Math.ceil(rows / rowsPerDesk)}
          to={(page) => deskAddress({ ...filters, page })}
        />
        <Meanings desk={desk} filters={filters} />
      </Body>
    </>
  );
}

/** The news in a sentence, so that nobody has to add up a table. */
function newsOf({ sum }: Desk, { state }: DeskFilters): string {
  if (sum.expected === 0) return "Nobody is expected to answer anything here at the moment.";
  const share = sum.rate === null ? "" : ` (${percent(sum.rate)})`;
  const tense = state === "closed" ? "answered" : "have answered";
  const late = sum.late > 0 ? ` ${sum.late} are late.` : "";
  const band = sum.band === "indicative" ? ` ${rateBands.indicative}.` : "";
  return `${sum.answered} of ${sum.expected}${share} ${tense} in ${groups(sum.groups)}.${band}${late}`;
}

const sentWords = ({ mails, groups: inGroups }: { mails: number; groups: number }) =>
  mails === 0
    ? "Nobody was left to remind"
    : `${mails} ${mails === 1 ? "reminder is" : "reminders are"} on the way, in ${groups(inGroups)}`;

const Filters = ({ desk, filters }: { desk: Desk; filters: DeskFilters }) => (
  <FilterForm
    all="/responses"
    across={4}
    keep={{ state: filters.state === "open" ? undefined : filters.state, group: filters.group }}
  >
    {desk.choices.hubs.length > 1 && (
      <SelectField
        name="hub"
        label="Hub"
        choose={desk.national ? "All of England" : "Any hub"}
        value={filters.hub}
        options={desk.choices.hubs.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    )}
    <SelectField
      name="project"
      label="Project"
      choose="Any project"
      value={filters.project}
      options={desk.choices.codes.map((code) => ({ value: code, label: code }))}
    />
    <SelectField
      name="kind"
      label="Kind"
      choose="Any kind"
      value={filters.kind}
      options={optionsOf(waveKinds)}
    />
    {desk.places && (
      <SelectField name="by" label="Rows" value={filters.by} options={optionsOf(deskSides)} />
    )}
  </FilterForm>
);

const nothing = {
  open: ["No evaluation is open", "Evaluations open by themselves, by the calendar of each group."],
  late: [
    "Nobody is late",
    `Late is who is still missing in the last ${lateDays} days before closing.`,
  ],
  closed: [
    "Nothing has closed this year",
    "A closed evaluation keeps its place here for the year.",
  ],
} as const;

const Nothing = ({ filters }: { filters: DeskFilters }) => {
  const [title, words] = nothing[filters.state];
  return <EmptyState title={title}>{words}</EmptyState>;
};

const Meanings = ({ desk, filters }: { desk: Desk; filters: DeskFilters }) => (
  <div className="mt-8 max-w-3xl">
    {filters.state === "closed" && <WithheldNote />}
    {desk.places && !filters.kind && (
      <p className="muted mt-3 text-sm">
        Choose a kind to see how carefully forms were answered, as the newest release tells it.
      </p>
    )}
    <div className="mt-4">
      <Details summary="What the words mean">
        <ul className="list-disc space-y-2 ps-5">
          <li>Expected: people asked, those excused aside. Rates divide by these.</li>
          <li>
            Received: those of them who have answered. Under 70 % read with caution; under 50 % it
            is indicative only.
          </li>
          <li>Late: still missing on the closing day or in the {lateDays} days before it.</li>
          <li>Excused: no longer expected, with a reason. Who has answered stays counted.</li>
          <li>
            Came back empty: a form sent within seconds with nothing in it, as mail programs do. It
            is not counted, and its person can still answer.
          </li>
          <li>
            Same answer throughout, in a hurry: shares of the answers, told only where they give
            nobody away.
          </li>
        </ul>
      </Details>
    </div>
  </div>
);
