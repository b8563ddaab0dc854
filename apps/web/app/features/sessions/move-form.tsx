/** Changing a session's time or place. Whoever looked at an older version is shown what it says now. */
import { whenWords } from "@tessellate/domain/sessions/when";
import { dayOf, timeOf } from "@tessellate/domain/time/london";
import { MeetingFields } from "#app/features/sessions/meeting-fields.tsx";
import type { SessionPage } from "#app/features/sessions/shapes.ts";
import { type Refused, typedAt } from "#app/features/sessions/typed.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface MoveFormProps {
  page: SessionPage;
  refused: Refused | undefined;
}

/** The version sent along is the one this page shows, so that a second look counts as having seen the change. */
export function MoveForm({ page: { session, group }, refused }: MoveFormProps) {
  const problems = refused?.problems ?? [];
  const [startsAt, endsAt] = [new Date(session.startsAt), new Date(session.endsAt)];
  const answers = { ...session, startTime: timeOf(startsAt), endTime: timeOf(endsAt) };
  return (
    <>
      <Title failed={problems.length > 0}>{`Change ${session.title}`}</Title>
      <Opening
        compact
        above={
          <Breadcrumbs
            items={[
              { to: `/work-groups/${group.id}`, label: group.title },
              { to: `/sessions/${session.id}`, label: session.title },
            ]}
          />
        }
        title="Change time or place"
        lead={`Now: ${whenWords({ startsAt, endsAt })}. Everyone’s calendar follows when you save.`}
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <form method="post" id="version">
          <input type="hidden" name="version" value={session.version} />
          <TextField
            name="title"
            label="Title"
            value={typedAt(refused, "title") ?? session.title}
            error={problemOf(problems, "title")}
            maxLength={120}
          />
          <DateField
            name="day"
            legend="Date"
            value={typedAt(refused, "day") ?? dayOf(startsAt)}
            error={problemOf(problems, "day")}
          />
          <MeetingFields answers={answers} refused={refused} />
          <ButtonRow>
            <Button wide>Save and tell everyone</Button>
            <a href={`/sessions/${session.id}`}>Leave it as it is</a>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}
