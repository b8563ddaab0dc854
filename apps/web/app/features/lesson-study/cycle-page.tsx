/** A lesson cycle as its group's task list: what is done, what is now, and what has to wait. */
import type { PhaseLine } from "@tessellate/domain/lesson-study/cycle";
import { shortDay } from "@tessellate/domain/time/london";
import type { Cycle, SentBack } from "#app/features/lesson-study/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list.tsx";
import { type Task, TaskList } from "#app/ui/task-list.tsx";
import { Title } from "#app/ui/title.tsx";

interface CyclePageProps extends SentBack {
  cycle: Cycle;
}

export const CyclePage = ({ cycle, problems = [] }: CyclePageProps) => (
  <>
    <Title failed={problems.length > 0}>{cycle.title}</Title>
    <Opening
      compact
      above={
        <Breadcrumbs items={[{ to: `/work-groups/${cycle.workGroupId}`, label: cycle.group }]} />
      }
      eyebrow="Lesson cycle"
      title={cycle.title}
      lead={cycle.mathsQuestion}
    />
    <Body narrow>
      <ErrorSummary problems={problems} />
      <TaskList
        label="Phases of the cycle"
        tasks={cycle.phases.map((line) => taskOf(line, cycle))}
      />
      <NextStep cycle={cycle} />
      <h2 className="mt-10 mb-3 text-2xl">What the group wants to find out</h2>
      <SummaryList rows={questionsOf(cycle)} />
    </Body>
  </>
);

function questionsOf({ focus, mathsQuestion, pedagogyQuestion }: Cycle): SummaryRow[] {
  return [
    { term: "Focus", value: focus },
    { term: "About the mathematics", value: mathsQuestion },
    { term: "About teaching it", value: pedagogyQuestion },
  ];
}

const statuses = {
  done: "completed",
  now: "notYetStarted",
  later: "cannotStartYet",
} as const;

function taskOf({ phase, words, state, waitsFor }: PhaseLine, { id, lesson }: Cycle): Task {
  const task: Task = { title: words, status: statuses[state], note: waitsFor ?? undefined };
  if (phase === "planned" && state === "now") return { ...task, to: `/cycles/${id}/lesson` };
  const reached = phase === "planned" || phase === "taught";
  if (!lesson || !reached) return task;
  const note = phase === "planned" ? `${lesson.teacher}, ${shortDay(lesson.onDay)}` : task.note;
  return { ...task, to: `/lessons/${lesson.id}`, note };
}

const byHand: Partial<Record<PhaseLine["phase"], { hint: string; button: string }>> = {
  study: {
    hint: "Look together at the curriculum, at what pupils find hard and at what is known about it, before anyone plans.",
    button: "We have studied the mathematics",
  },
  discussed: {
    hint: "Start with what each case pupil did beside what you predicted; what the teaching had to do with it comes after.",
    button: "We have discussed it",
  },
  refined: {
    hint: "Agree what to change, and which evidence it rests on.",
    button: "We have refined the plan",
  },
  shared: {
    hint: "Tell a colleague who was not there what you learned.",
    button: "We have shared what we learned",
  },
};

/** The one thing to do now. Planning and teaching have pages of their own; the rest is said by pressing a button. */
function NextStep({ cycle }: { cycle: Cycle }) {
  const now = cycle.phases.find(({ state }) => state === "now")?.phase;
  const said = now && byHand[now];
  if (said)
    return (
      <form method="post" className="mt-6">
        <p className="muted mb-3">{said.hint}</p>
        <Button name="to" value={now}>
          {said.button}
        </Button>
      </form>
    );
  if (now === "planned")
    return (
      <p className="mt-6">
        <ButtonLink to={`/cycles/${cycle.id}/lesson`}>Plan the research lesson</ButtonLink>
      </p>
    );
  if (now === "taught" && cycle.lesson)
    return (
      <p className="mt-6">
        <ButtonLink to={`/lessons/${cycle.lesson.id}`}>Go to the research lesson</ButtonLink>
      </p>
    );
  return null;
}
