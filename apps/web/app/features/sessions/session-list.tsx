/** A group's diary: what comes next first, then what is over, latest first. */
import { agenda, timeWords, whenWords } from "@tessellate/domain/sessions/when";
import { dayOf, longDay } from "@tessellate/domain/time/london";
import { modes } from "@tessellate/domain/work-groups/funnel";
import { SessionTag } from "#app/features/sessions/session-state.tsx";
import type { DiaryLine } from "#app/features/sessions/shapes.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";

interface SessionListProps {
  sessions: readonly DiaryLine[];
  workGroupId: string;
  /** The moment the page is made for, ISO. */
  now: string;
  /** What the reader may do here; a button they may not press is not shown. */
  may: { schedule: boolean; mark: boolean };
  /** False for those who see the group from outside it: they cannot open its sessions. */
  open?: boolean;
}

/** The agenda, for the group's page. */
export function SessionList({ sessions, workGroupId, now, may, open = true }: SessionListProps) {
  const dated = sessions.map((line) => ({
    ...line,
    startsAt: new Date(line.startsAt),
    endsAt: new Date(line.endsAt),
  }));
  const { coming, over } = agenda(dated, new Date(now));
  if (sessions.length === 0) return <NoSessions {...{ workGroupId, may }} />;
  const part = (title: string, lines: readonly Dated[]) =>
    lines.length > 0 && (
      <section aria-label={title} className="mt-4">
        <h3>{title}</h3>
        <ul className="task-list mt-2">
          {lines.map((line) => (
            <Line key={line.id} line={line} now={now} mark={may.mark} open={open} />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {part("Coming", coming)}
      {part("Over", over)}
    </>
  );
}

type Dated = Omit<DiaryLine, "startsAt" | "endsAt"> & { startsAt: Date; endsAt: Date };

interface LineProps {
  line: Dated;
  now: string;
  mark: boolean;
  open: boolean;
}

function Line({ line, now, mark, open }: LineProps) {
  const begun = line.state !== "cancelled" && dayOf(line.startsAt) <= dayOf(new Date(now));
  return (
    <li>
      <div>
        <p>
          <time dateTime={line.startsAt.toISOString()}>{longDay(dayOf(line.startsAt))}</time>,{" "}
          {timeWords(line)}
        </p>
        <p className="font-medium">
          {open ? <a href={`/sessions/${line.id}`}>{line.title}</a> : line.title}
        </p>
        <p className="muted text-sm">{whereWords(line)}</p>
        {mark && begun && (
          <p className="mt-1">
            <a href={`/sessions/${line.id}/register`}>
              Register<span className="sr-only"> of {whenWords(line)}</span>
            </a>
            <span className="muted">
              {" "}
              {line.marked} of {line.expected} marked
            </span>
          </p>
        )}
      </div>
      <SessionTag state={line.state} endsAt={line.endsAt.toISOString()} now={now} />
    </li>
  );
}

const whereWords = ({ mode, venue }: Pick<DiaryLine, "mode" | "venue">) =>
  venue ? `${modes[mode]}, ${venue}` : modes[mode];

const NoSessions = ({ workGroupId, may }: Pick<SessionListProps, "workGroupId" | "may">) => (
  <EmptyState
    level={3}
    title="No sessions yet"
    action={
      may.schedule
        ? { to: `/work-groups/${workGroupId}/sessions/new`, label: "Schedule sessions" }
        : undefined
    }
  >
    The dates of the group’s meetings will be here once its lead has scheduled them.
  </EmptyState>
);
