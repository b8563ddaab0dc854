/** The evaluations of a group, for its lead: how many have answered each. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { percent } from "@tessellate/domain/findings/sentence";
import { shortDay } from "@tessellate/domain/time/london";
import type { WaveLine } from "#app/features/evaluations/shapes.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tag } from "#app/ui/tag.tsx";

interface WaveListProps {
  waves: readonly WaveLine[];
  groupId: string;
}

/** For the group's page: `api.evaluations.waves.ofGroup`. */
export const WaveList = ({ waves, groupId }: WaveListProps) => (
  <DataTable
    caption="Evaluations of this group"
    captionHidden
    narrow="cards"
    columns={[
      {
        key: "title",
        head: "Evaluation",
        cell: ({ id, title, kind }: WaveLine) => (
          <>
            <a href={`/work-groups/${groupId}/waves/${id}`}>{title}</a>
            <span className="muted block text-sm font-normal">{waveKinds[kind]}</span>
          </>
        ),
      },
      {
        key: "answered",
        head: "Answered",
        cell: ({ answered, expected, rate }: WaveLine) =>
          `${answered} of ${expected}${rate === null ? "" : ` (${percent(rate)})`}`,
      },
      {
        key: "state",
        head: "State",
        cell: ({ closedAt, closesOn }: WaveLine) =>
          closedAt ? <Tag>Closed</Tag> : <Tag kind="info">Open until {shortDay(closesOn)}</Tag>,
      },
    ]}
    rows={waves}
    keyOf={({ id }) => id}
    empty={
      <EmptyState title="No evaluations yet" level={3}>
        An evaluation opens by itself when a research lesson has been taught: everyone on the
        session’s register gets a link.
      </EmptyState>
    }
  />
);
