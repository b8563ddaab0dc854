/** Where one is expected next. */
import { dayOf, longDay, timeOf } from "@tessellate/domain/time/london";
import type { HomePage } from "#app/features/home/shapes.ts";

export const NextSessions = ({ sessions }: { sessions: HomePage["sessions"] }) => (
  <section aria-labelledby="sessions">
    <h2 id="sessions" className="mb-3 text-2xl">
      Next sessions
    </h2>
    {sessions.length === 0 ? (
      <p>No session is planned. Your Work Group Lead sets the dates.</p>
    ) : (
      <ol className="sheet divide-y divide-(--line)">
        {sessions.map(({ id, title, group, startsAt, endsAt, mode, venue }) => (
          <li key={id} className="px-5 py-3.5">
            <a href={`/sessions/${id}`}>{title}</a>
            <span className="block">
              {longDay(dayOf(new Date(startsAt)))}, {timeOf(new Date(startsAt))} to{" "}
              {timeOf(new Date(endsAt))}
            </span>
            <span className="muted block text-sm">
              {group}, {mode === "online" ? "online" : (venue ?? "place to come")}
            </span>
          </li>
        ))}
      </ol>
    )}
    <p className="mt-3">
      <a href="/me/calendar">Put them in your own calendar</a>
    </p>
  </section>
);
