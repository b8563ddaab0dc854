/** The lesson cycles of a group: what each asks, and how far it has come. */
import { nextPhase, phaseWords } from "@tessellate/domain/lesson-study/cycle";
import { shortDay } from "@tessellate/domain/time/london";
import type { CycleLine } from "#app/features/lesson-study/shapes.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tag } from "#app/ui/tag.tsx";

interface CycleListProps {
  cycles: readonly CycleLine[];
  groupId: string;
}

/** For the group's page: `api.lessonStudy.ofGroup`. */
export function CycleList({ cycles, groupId }: CycleListProps) {
  const open = `/work-groups/${groupId}/cycles/new`;
  if (cycles.length === 0)
    return (
      <EmptyState
        title="No lesson cycles yet"
        level={3}
        action={{ to: open, label: "Open a lesson cycle" }}
      >
        A cycle starts from a question about the mathematics; then the group plans, watches and
        refines a lesson together. Anyone in the group can open one.
      </EmptyState>
    );
  return (
    <>
      <DataTable
        caption="Lesson cycles of this group"
        captionHidden
        narrow="cards"
        columns={[
          { key: "title", head: "Cycle", cell: (cycle: CycleLine) => <CycleName cycle={cycle} /> },
          {
            key: "day",
            head: "Research lesson",
            cell: ({ onDay }: CycleLine) => (onDay ? shortDay(onDay) : "Not planned yet"),
          },
          { key: "next", head: "Next", cell: ({ phase }: CycleLine) => <Next phase={phase} /> },
        ]}
        rows={cycles}
        keyOf={({ id }) => id}
      />
      <p className="mt-5">
        <ButtonLink to={open} kind="secondary">
          Open a lesson cycle
        </ButtonLink>
      </p>
    </>
  );
}

const CycleName = ({ cycle }: { cycle: CycleLine }) => (
  <>
    <a href={`/cycles/${cycle.id}`}>{cycle.title}</a>
    <span className="muted block text-sm font-normal">{cycle.mathsQuestion}</span>
  </>
);

const Next = ({ phase }: Pick<CycleLine, "phase">) => {
  const next = nextPhase(phase);
  return next ? phaseWords[next] : <Tag kind="success">Shared</Tag>;
};
