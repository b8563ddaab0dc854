/** Schools taking part in a place's groups or in one project: live, distinct schools, every step with what it means. */
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { dayOf, shortDay, timeOf } from "@tessellate/domain/time/london";
import { causes } from "@tessellate/domain/work-groups/funnel";
import type { ReactNode } from "react";
import { counted } from "#app/features/findings/figure-words.ts";
import {
  type FunnelLine,
  FunnelSteps,
  FunnelTable,
  type Steps,
} from "#app/features/findings/funnel-steps.tsx";
import type { FunnelPage } from "#app/features/findings/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface FunnelViewProps {
  /** England, a region, a hub or a project. */
  name: string;
  year: number;
  years: readonly number[];
  asAt: string;
  total: Steps;
  withdrawals: FunnelPage["withdrawals"];
  tables: readonly { caption: string; head: string; lines: readonly FunnelLine[] }[];
  schoolRegions: FunnelPage["schoolRegions"];
  above: ReactNode;
  views?: ReactNode;
}

export function FunnelView(props: FunnelViewProps) {
  const { name, year, total, tables, above, views, asAt } = props;
  const finding = findingOf(total);
  const at = new Date(asAt);
  return (
    <>
      <Title>{`${finding}: ${name}`}</Title>
      <Opening
        compact
        above={above}
        eyebrow={`${name}, ${academicYearLabel(year)}. Live at ${timeOf(at)} on ${shortDay(dayOf(at))}`}
        title={finding}
        lead="Each school is counted once, by its URN, however many groups it is in and however many teachers it sends."
      />
      <Body>
        {views}
        <YearForm {...props} />
        {total.interested === 0 ? (
          <EmptyState title="No schools yet">
            Schools appear here as soon as a Work Group of the year has been set up and a school has
            asked about it or been given a place.
          </EmptyState>
        ) : (
          <section aria-labelledby="steps">
            <h2 id="steps" className="mb-4 text-2xl">
              How far schools have come
            </h2>
            <FunnelSteps steps={total} />
            <Definitions />
            <Withdrawals rows={props.withdrawals} />
          </section>
        )}
        {tables.map((table) =>
          table.lines.length === 0 ? null : (
            <div key={table.caption} className="mt-12">
              <FunnelTable {...table} />
            </div>
          ),
        )}
        <SchoolRegions rows={props.schoolRegions} />
      </Body>
    </>
  );
}

const findingOf = ({ accepted, started }: Steps) =>
  accepted === 0
    ? "No school has a place yet"
    : `${counted(started)} of ${counted(accepted)} ${accepted === 1 ? "school" : "schools"} with a place ${started === 1 ? "has" : "have"} started`;

const YearForm = ({ year, years }: FunnelViewProps) => (
  <form method="get" className="filters print:hidden">
    <SelectField
      name="year"
      label="Academic year"
      value={String(year)}
      options={[...new Set([year, ...years])]
        .sort((a, b) => b - a)
        .map((one) => ({ value: String(one), label: academicYearLabel(one) }))}
    />
    <Button kind="secondary">Show</Button>
  </form>
);

const Definitions = () => (
  <div className="mt-6 max-w-2xl space-y-3">
    <p>
      A school that has come as far as a step has come as far as all the steps before it. One that
      withdrew keeps the steps it had reached.
    </p>
    <p>
      <strong>Engaged</strong>, wherever it is said, means started: at least one attendance. Signing
      up, applying or having a place is not engagement.
    </p>
  </div>
);

const Withdrawals = ({ rows }: { rows: FunnelPage["withdrawals"] }) =>
  rows.length === 0 ? null : (
    <div className="mt-12 max-w-2xl">
      <DataTable
        caption="Why schools gave a place back"
        columns={[
          { key: "cause", head: "What came nearest", cell: ({ cause }) => causeOf(cause) },
          {
            key: "schools",
            head: "Schools",
            numeric: true,
            cell: ({ schools }) => counted(schools),
          },
        ]}
        rows={rows}
        keyOf={({ cause }) => cause ?? "none"}
      />
      <p className="muted mt-3 text-sm">
        As whoever withdrew the school said, from a list. A school that left two groups for two
        reasons is one school in each, so the lines may add up to more than withdrew. What was said
        in words stays in the group, for those who run it.
      </p>
    </div>
  );

const causeOf = (cause: FunnelPage["withdrawals"][number]["cause"]) =>
  cause === null ? "Not recorded: withdrawn before it was asked" : causes[cause];

const SchoolRegions = ({ rows }: { rows: FunnelPage["schoolRegions"] }) =>
  rows.length < 2 ? null : (
    <div className="mt-12">
      <FunnelTable
        caption="By the region a school itself lies in"
        head="School’s own region"
        lines={rows.map(({ slug, name, groups, ...steps }) => ({
          key: slug ?? "none",
          name: name ?? "Not in the register",
          groups,
          steps,
        }))}
      />
      <p className="muted mt-3 text-sm">
        Everywhere else a region is the one the hub reports in. A hub may work with schools across
        the border, so the two differ.
      </p>
    </div>
  );
