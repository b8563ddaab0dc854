/** Planning the research lesson: what pupils should understand, and what each case pupil is expected to do. */
import { casePupils } from "@tessellate/domain/lesson-study/phases";
import { yearGroups } from "@tessellate/domain/lesson-study/year-groups";
import { dayOf, longDay } from "@tessellate/domain/time/london";
import { type Cycle, type SentBack, textOf } from "#app/features/lesson-study/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { Radios } from "#app/ui/radios.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Title } from "#app/ui/title.tsx";

interface PlanFormProps extends SentBack {
  cycle: Cycle;
}

export function PlanForm({ cycle, problems = [], typed }: PlanFormProps) {
  return (
    <>
      <Title failed={problems.length > 0}>Plan the research lesson</Title>
      <Opening
        compact
        above={
          <Breadcrumbs
            items={[
              { to: `/work-groups/${cycle.workGroupId}`, label: cycle.group },
              { to: `/cycles/${cycle.id}`, label: cycle.title },
            ]}
          />
        }
        title="Plan the research lesson"
        lead={cycle.mathsQuestion}
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        {cycle.sessions.length === 0 || cycle.teachers.length === 0 ? (
          <EmptyState title="The group needs a session and its teachers first">
            A research lesson is watched at one of the group’s sessions and taught by someone who
            takes part. Your Work Group Lead adds both on the group’s page.
          </EmptyState>
        ) : (
          <Plan cycle={cycle} problems={problems} typed={typed} />
        )}
      </Body>
    </>
  );
}

/** Gives each field what was typed, else what was saved, and its problem. */
function fieldsOf({ cycle: { lesson }, problems = [], typed }: PlanFormProps) {
  const saved: Readonly<Record<string, unknown>> = lesson ?? {};
  return (name: string) => ({
    name,
    value: textOf(typed ? typed[name] : saved[name]) ?? "",
    error: problemOf(problems, name),
  });
}

function Plan({ cycle, problems = [], typed }: PlanFormProps) {
  const field = fieldsOf({ cycle, problems, typed });
  const sessions = cycle.sessions.map(({ id, title, startsAt }) => ({
    value: id,
    label: `${title}, ${longDay(dayOf(startsAt))}`,
  }));
  const teachers = cycle.teachers.map(({ id, name, school }) => ({
    value: id,
    label: `${name}, ${school}`,
  }));
  const years = Object.entries(yearGroups).map(([value, label]) => ({ value, label }));
  return (
    <form method="post" noValidate>
      {cycle.lesson && <input type="hidden" name="version" value={cycle.lesson.version} />}
      <Radios
        {...field("sessionId")}
        legend="At which session does the group watch it?"
        hint="The lesson is taught on that day, and everyone on its register evaluates it."
        options={sessions}
      />
      <SelectField
        {...field("teacherId")}
        label="Who teaches it?"
        choose="Choose a teacher"
        options={teachers}
      />
      <SelectField
        {...field("yearGroup")}
        label="Year group"
        choose="Choose a year group"
        options={years}
      />
      <TextArea
        {...field("goal")}
        label="What should pupils understand by the end?"
        rows={2}
        maxLength={600}
      />
      <TextArea
        {...field("keyPoint")}
        label="The key point"
        hint="The idea the lesson turns on."
        rows={2}
        maxLength={600}
      />
      <TextArea
        {...field("difficultyPoint")}
        label="Where it will be hard"
        rows={2}
        maxLength={600}
        optional
      />
      <Predictions cycle={cycle} problems={problems} typed={typed} />
      <ButtonRow>
        <Button wide>Save the plan</Button>
        <ButtonLink to={`/cycles/${cycle.id}`} kind="quiet">
          Cancel
        </ButtonLink>
      </ButtonRow>
    </form>
  );
}

function Predictions({ cycle, problems = [], typed }: PlanFormProps) {
  const written = new Map(
    cycle.lesson?.predictions.map(({ casePupil, predicted }) => [casePupil, predicted]),
  );
  const said = typed?.predictions as Readonly<Record<string, unknown>> | undefined;
  return (
    <section aria-labelledby="predictions" className="mt-10">
      <h2 id="predictions" className="mb-2 text-2xl">
        What will each case pupil do?
      </h2>
      <p className="muted mb-5">
        Choose a few pupils to watch and give each a letter, never a name. What you predict is
        locked when the lesson starts, so that it stays a prediction. One is enough; three tell
        more.
      </p>
      {casePupils.map((pupil) => (
        <TextArea
          key={pupil}
          name={`predictions.${pupil}`}
          label={`Pupil ${pupil}`}
          value={typed ? textOf(said?.[pupil]) : written.get(pupil)}
          error={problemOf(problems, `predictions.${pupil}`)}
          rows={2}
          maxLength={600}
          optional={pupil !== "A"}
        />
      ))}
    </section>
  );
}
