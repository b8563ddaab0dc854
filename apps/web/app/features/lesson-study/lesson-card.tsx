/** The research lesson as a card: the plan, the predictions with the moment they were locked, and what to press when. */
import { lockedWords } from "@tessellate/domain/lesson-study/research-lesson";
import { yearGroupLabel } from "@tessellate/domain/lesson-study/year-groups";
import { longDay } from "@tessellate/domain/time/london";
import type { Lesson, SentBack } from "#app/features/lesson-study/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Title } from "#app/ui/title.tsx";

interface LessonCardProps extends SentBack {
  lesson: Lesson;
}

export function LessonCard({ lesson, problems = [] }: LessonCardProps) {
  const { cycle } = lesson;
  return (
    <>
      <Title failed={problems.length > 0}>{`Research lesson: ${cycle.title}`}</Title>
      <Opening
        compact
        above={
          <Breadcrumbs
            items={[
              { to: `/work-groups/${cycle.workGroupId}`, label: lesson.group },
              { to: `/cycles/${cycle.id}`, label: cycle.title },
            ]}
          />
        }
        eyebrow="Research lesson"
        title={lesson.goal}
        lead={`${yearGroupLabel(lesson.yearGroup)}, ${longDay(lesson.onDay)}, taught by ${lesson.teacher}`}
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <SummaryList rows={planRows(lesson)} />
        <Predictions lesson={lesson} />
        <NextStep lesson={lesson} />
      </Body>
    </>
  );
}

const planRows = (lesson: Lesson) => [
  { term: "Watched at", value: lesson.session },
  { term: "School", value: lesson.school },
  { term: "Key point", value: lesson.keyPoint },
  { term: "Where it will be hard", value: lesson.difficultyPoint },
];

const Predictions = ({ lesson }: { lesson: Lesson }) => (
  <section aria-labelledby="predictions" className="mt-10">
    <h2 id="predictions" className="mb-1 text-2xl">
      What each case pupil will do
    </h2>
    <p className="muted mb-4">
      {lesson.startedAt ? (
        <>
          <Tag kind="accent">Locked</Tag> on {lockedWords(lesson.startedAt)}, when the lesson
          started
        </>
      ) : (
        "Open to change until the lesson starts"
      )}
    </p>
    <Sheet>
      <SummaryList
        rows={lesson.predictions.map(({ casePupil, predicted }) => ({
          term: `Pupil ${casePupil}`,
          value: predicted,
        }))}
      />
    </Sheet>
  </section>
);

/** One thing at a time: start, then taught, then the evaluation. */
function NextStep({ lesson }: { lesson: Lesson }) {
  if (lesson.waveId)
    return (
      <ButtonRow>
        <ButtonLink to={`/work-groups/${lesson.cycle.workGroupId}/waves/${lesson.waveId}`}>
          See the evaluation
        </ButtonLink>
      </ButtonRow>
    );
  const started = lesson.startedAt !== null;
  return (
    <form method="post" className="mt-8">
      <p className="mb-3" id="taught">
        {started
          ? "When it is over and the register has been taken, everyone who was there is asked how it went."
          : "Press this when the lesson begins. It locks the predictions with the time, for good."}
      </p>
      <ButtonRow>
        <Button name="intent" value={started ? "taught" : "started"}>
          {started ? "The lesson has been taught" : "The lesson has started"}
        </Button>
        {!started && (
          <ButtonLink to={`/cycles/${lesson.cycleId}/lesson`} kind="quiet">
            Change the plan
          </ButtonLink>
        )}
        {started && (
          <ButtonLink to={`/sessions/${lesson.sessionId}/register`} kind="quiet">
            Take the register
          </ButtonLink>
        )}
      </ButtonRow>
    </form>
  );
}
