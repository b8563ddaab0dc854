/** A year's sessions on one form: a row of dates for each, and what they share below. */
import { titlesToPlan } from "@tessellate/domain/sessions/schedule";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { MeetingFields } from "#app/features/sessions/meeting-fields.tsx";
import type { SessionDraft } from "#app/features/sessions/shapes.ts";
import { type Refused, typedAt } from "#app/features/sessions/typed.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface ScheduleFormProps {
  draft: SessionDraft;
  refused: Refused | undefined;
}

/** Half a day, four times: how most groups meet when their edition says nothing. */
const usual = { count: 4, minutes: 180, titles: [] };

const timeAfter = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

export function ScheduleForm({ draft, refused }: ScheduleFormProps) {
  const { group, hub, planned } = draft;
  const template = draft.template ?? usual;
  const problems = refused?.problems ?? [];
  const answers = {
    startTime: "13:00",
    endTime: timeAfter(13 * 60 + template.minutes),
    mode: draft.template?.mode ?? group.mode,
  };
  return (
    <>
      <Title failed={problems.length > 0}>{`Schedule sessions, ${group.title}`}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: `/work-groups/${group.id}`, label: group.title }]} />}
        eyebrow={`${hub.name}, ${academicYearLabel(group.academicYear)}`}
        title="Schedule sessions"
        lead="Enter the dates you know; leave the others empty. Each participant gets an invitation for their own calendar, and each session gets its register."
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <form method="post">
          <Dates titles={titlesToPlan(template, planned)} refused={refused} />
          <h2 className="mt-10 mb-4">All of these sessions</h2>
          <MeetingFields answers={answers} refused={refused} />
          <ButtonRow>
            <Button wide>Schedule and invite</Button>
            <a href={`/work-groups/${group.id}`}>Cancel</a>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}

const Dates = ({
  titles,
  refused,
}: {
  titles: readonly string[];
  refused: Refused | undefined;
}) => (
  <ol className="space-y-4" aria-label="Dates">
    {titles.map((title, row) => (
      <li key={title}>
        <Sheet>
          <Row row={row} title={title} refused={refused} />
        </Sheet>
      </li>
    ))}
  </ol>
);

function Row({
  row,
  title,
  refused,
}: {
  row: number;
  title: string;
  refused: Refused | undefined;
}) {
  const field = (name: string) => ({
    name: `sessions[${row}].${name}`,
    value: typedAt(refused, `sessions.${row}.${name}`),
    error: problemOf(refused?.problems ?? [], `sessions[${row}].${name}`),
  });
  const named = field("title");
  return (
    <div className="-mb-5 grid gap-x-8 sm:grid-cols-2">
      <TextField {...named} value={named.value ?? title} label="Title" maxLength={120} />
      <DateField
        {...field("day")}
        legend={
          <>
            Date<span className="sr-only"> of row {row + 1}</span>
          </>
        }
        {...(row === 0 ? {} : { hint: "" })}
      />
    </div>
  );
}
