/** The evaluations of a group, for its lead: until when each is open, and how many are expected, received, late, excused. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { dayOf, shortDay } from "@tessellate/domain/time/london";
import { Late, Received } from "#app/features/evaluations/response.tsx";
import type { GroupCalendar, WaveLine } from "#app/features/evaluations/shapes.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tag } from "#app/ui/tag.tsx";

interface WaveListProps {
  waves: readonly WaveLine[];
  groupId: string;
  /** What opens later, for those who may open it sooner. */
  calendar?: GroupCalendar | undefined;
}

/** For the group's page: `api.evaluations.waves.ofGroup` and `.calendar`. */
export const WaveList = ({ waves, groupId, calendar }: WaveListProps) => (
  <>
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
              {title !== waveKinds[kind] && (
                <span className="muted block text-sm font-normal">{waveKinds[kind]}</span>
              )}
            </>
          ),
        },
        { key: "state", head: "State", cell: (wave: WaveLine) => <WaveState wave={wave} /> },
        { key: "expected", head: "Expected", numeric: true, cell: ({ expected }) => expected },
        {
          key: "received",
          head: "Received",
          numeric: true,
          cell: (wave: WaveLine) => <Received {...wave} />,
        },
        { key: "late", head: "Late", numeric: true, cell: ({ late }) => <Late late={late} /> },
        { key: "excused", head: "Excused", numeric: true, cell: ({ excused }) => excused },
      ]}
      rows={waves}
      keyOf={({ id }) => id}
      empty={
        <EmptyState title="No evaluations yet" level={3}>
          Evaluations open by themselves: a baseline two weeks before the first session, a pulse
          after each one, a lesson’s evaluation when it has been taught, and an endline at the end.
        </EmptyState>
      }
    />
    {calendar && <Calendar calendar={calendar} groupId={groupId} />}
  </>
);

const WaveState = ({ wave: { closedAt, closesOn, open } }: { wave: WaveLine }) => {
  if (closedAt) return <Tag>Closed {shortDay(dayOf(closedAt))}</Tag>;
  return open ? (
    <span className="whitespace-nowrap">
      <Tag kind="info">Open until {shortDay(closesOn)}</Tag>
    </span>
  ) : (
    <Tag>Closing</Tag>
  );
};

const ways = { baseline: "Open the baseline now", endline: "Open the endline now" } as const;

/** What the calendar will do, and what a lead may do before it. */
const Calendar = ({ calendar, groupId }: { calendar: GroupCalendar; groupId: string }) => (
  <>
    {calendar.toCome.length > 0 && (
      <ul className="mt-4 list-disc space-y-1 ps-5">
        {calendar.toCome.map(({ kind, opensOn, closesOn }) => (
          <li key={kind}>
            {waveKinds[kind]}: opens on {shortDay(opensOn)}, closes on {shortDay(closesOn)}
          </li>
        ))}
      </ul>
    )}
    {calendar.byHand.length > 0 && (
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        {calendar.byHand.map(({ kind }) => (
          <a key={kind} href={`/work-groups/${groupId}/waves/open/${kind}`}>
            {ways[kind]}
          </a>
        ))}
      </p>
    )}
  </>
);
