/** Home: what is asked of one, where one is expected next, and how things stand where one looks after them. */
import { askingWords } from "@tessellate/domain/evaluations/asking";
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { percent } from "@tessellate/domain/findings/sentence";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { longDay } from "@tessellate/domain/time/london";
import { HubToday } from "#app/features/home/hub-today.tsx";
import { LateLines } from "#app/features/home/late-lines.tsx";
import { NextSessions } from "#app/features/home/next-sessions.tsx";
import type { HomePage } from "#app/features/home/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface HomeProps {
  page: HomePage;
  today: string;
  readsNation: boolean;
}

export function Home({ page, today, readsNation }: HomeProps) {
  const { name, tasks, sessions, groups, hubs, late } = page;
  const nothing = tasks.length + groups.length + hubs.length === 0 && !readsNation;
  return (
    <>
      <Title>Home</Title>
      <Opening
        eyebrow={longDay(today)}
        title={`Hello, ${name.split(" ")[0]}`}
        lead={leadOf(page, readsNation)}
        compact
      />
      <Body>
        {tasks.length > 0 && <Tasks tasks={tasks} />}
        {hubs.map((hub) => (
          <HubToday
            key={hub.hub.slug}
            hub={hub}
            late={late.filter(({ hubId }) => hubId === hub.id)}
          />
        ))}
        {hubs.length === 0 && late.length > 0 && <Attention late={late} />}
        {readsNation && <Nation />}
        {(sessions.length > 0 || groups.length > 0) && (
          <div className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
            <NextSessions sessions={sessions} />
            <Groups groups={groups} />
          </div>
        )}
        {nothing && (
          <EmptyState title="Nothing is asked of you yet">
            Your groups, sessions and evaluations appear here as soon as a Work Group Lead or a hub
            administrator adds you.
          </EmptyState>
        )}
      </Body>
    </>
  );
}

function leadOf({ tasks, hubs }: HomePage, readsNation: boolean): string {
  if (tasks.length > 0)
    return tasks.length === 1
      ? "One evaluation is waiting for you."
      : `${tasks.length} evaluations are waiting for you.`;
  const [hub] = hubs;
  if (hub && hub.expected > 0)
    return `${percent(hub.answered / hub.expected)} of the evaluations asked for in ${hub.hub.name} this year have been answered.`;
  return readsNation ? "England at a glance is one step away." : "Nothing is waiting for you.";
}

const Tasks = ({ tasks }: { tasks: HomePage["tasks"] }) => (
  <section aria-labelledby="tasks" className="mb-10">
    <h2 id="tasks" className="mb-3 text-2xl">
      To do
    </h2>
    <ul className="sheet divide-y divide-(--line)">
      {tasks.map(({ id, kind, title, group, closesOn }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 px-5 py-4"
        >
          <span>
            <span className="font-medium">
              {askingWords[kind].asks} {title === waveKinds[kind] ? "" : title}
            </span>
            <span className="muted block text-sm">
              {group}. About {askingWords[kind].takes}, until {longDay(closesOn)}
            </span>
          </span>
          <form method="post" action="/?index">
            <input type="hidden" name="task" value={id} />
            <Button>Answer</Button>
          </form>
        </li>
      ))}
    </ul>
  </section>
);

const Attention = ({ late }: { late: HomePage["late"] }) => (
  <section aria-labelledby="attention" className="mb-10">
    <h2 id="attention" className="mb-3 text-2xl">
      Needs attention
    </h2>
    <ul className="list-disc space-y-1 ps-5">
      <LateLines late={late} />
    </ul>
    <p className="mt-3">
      <a href="/responses">All responses</a>
    </p>
  </section>
);

const Groups = ({ groups }: { groups: HomePage["groups"] }) => (
  <section aria-labelledby="groups">
    <h2 id="groups" className="mb-3 text-2xl">
      Your groups
    </h2>
    {groups.length === 0 ? (
      <p>You are in no group at the moment.</p>
    ) : (
      <ul className="sheet divide-y divide-(--line)">
        {groups.map(({ id, title, hub, academicYear }) => (
          <li key={id} className="px-5 py-3.5">
            <a href={`/work-groups/${id}`}>{title}</a>
            <span className="muted block text-sm">
              {hub}, {academicYearLabel(academicYear)}
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Nation = () => (
  <section aria-labelledby="nation" className="mb-10">
    <h2 id="nation" className="mb-3 text-2xl">
      England
    </h2>
    <ul className="flex flex-wrap gap-x-8 gap-y-2">
      <li>
        <a href="/findings/nation">The national picture</a>
      </li>
      <li>
        <a href="/projects">Projects and their editions</a>
      </li>
      <li>
        <a href="/responses">Responses</a>
      </li>
      <li>
        <a href="/releases">Releases</a>
      </li>
    </ul>
  </section>
);
