/** Calling a session off: the reason goes to everyone who expected it. */
import { whenWords } from "@tessellate/domain/sessions/when";
import type { SessionPage } from "#app/features/sessions/shapes.ts";
import { type Refused, typedAt } from "#app/features/sessions/typed.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface CancelFormProps {
  page: SessionPage;
  refused: Refused | undefined;
}

export function CancelForm({ page: { session, group, expected }, refused }: CancelFormProps) {
  const problems = refused?.problems ?? [];
  const when = whenWords({
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
  });
  const people = expected?.length ?? 0;
  return (
    <>
      <Title failed={problems.length > 0}>{`Cancel ${session.title}`}</Title>
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
        title={`Cancel ${session.title}?`}
        lead={when}
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <p className="mb-6">
          {people === 1 ? "One person is" : `${people} people are`} expected. Each is told, with
          your reason, and the session leaves their calendar. A cancelled session cannot be brought
          back; to hold it on another day,{" "}
          <a href={`/sessions/${session.id}/move`}>change its time</a> instead.
        </p>
        <form method="post">
          <TextField
            name="reason"
            label="Reason"
            hint="One sentence that everyone will read"
            value={typedAt(refused, "reason")}
            error={problemOf(problems, "reason")}
            maxLength={300}
          />
          <ButtonRow>
            <Button kind="danger" wide>
              Cancel the session
            </Button>
            <a href={`/sessions/${session.id}`}>Keep it</a>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}
