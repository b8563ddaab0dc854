/** A hub today: four facts, each the way to more, and what needs somebody's attention. */
import { percent } from "@tessellate/domain/findings/sentence";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { dayOf, shortDay } from "@tessellate/domain/time/london";
import { LateLines } from "#app/features/home/late-lines.tsx";
import type { HomePage } from "#app/features/home/shapes.ts";

type Hub = HomePage["hubs"][number];

/** `late`: the hub’s evaluations that are about to close with somebody missing. */
export function HubToday({ hub, late }: { hub: Hub; late: HomePage["late"] }) {
  const { name, slug } = hub.hub;
  const running = groupsIn(hub, ["running", "evaluating"]);
  const coming = groupsIn(hub, ["planned", "recruiting"]);
  const facts = [
    { to: `/work-groups?hub=${slug}&year=${hub.year}`, figure: running, words: "groups running" },
    {
      to: `/work-groups?hub=${slug}&year=${hub.year}`,
      figure: coming,
      words: "planned or recruiting",
    },
    {
      to: `/work-groups?hub=${slug}&year=${hub.year}`,
      figure: hub.sessionsHeld,
      words: "sessions held",
    },
    {
      to: `/responses?hub=${slug}`,
      figure: hub.expected === 0 ? "–" : percent(hub.answered / hub.expected),
      words: `${hub.answered} of ${hub.expected} evaluations answered`,
    },
  ];
  return (
    <section aria-labelledby={`hub-${slug}`} className="mb-10">
      <h2 id={`hub-${slug}`} className="mb-3 text-2xl">
        {name}, {academicYearLabel(hub.year)}
      </h2>
      <ul className="facts">
        {facts.map(({ to, figure, words }) => (
          <li key={words}>
            <a href={to}>
              <strong>{figure}</strong>
              <span>{words}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        <a href={`/findings/hubs/${slug}`}>Findings</a>
        <a href={`/responses?hub=${slug}`}>Responses</a>
        <a href="/work-groups/new">Set up a Work Group</a>
      </p>
      <Attention hub={hub} late={late} />
    </section>
  );
}

const groupsIn = ({ states }: Hub, wanted: readonly string[]) =>
  states.filter(({ state }) => wanted.includes(state)).reduce((sum, { groups }) => sum + groups, 0);

const Attention = ({ hub: { registersMissing }, late }: { hub: Hub; late: HomePage["late"] }) =>
  registersMissing.length + late.length === 0 ? null : (
    <div className="mt-6">
      <h3 className="mb-2 text-xl">Needs attention</h3>
      <ul className="list-disc space-y-1 ps-5">
        {registersMissing.map(({ id, title, group, startsAt }) => (
          <li key={id}>
            <a href={`/sessions/${id}/register`}>
              No register of {title}, {shortDay(dayOf(new Date(startsAt)))}
            </a>{" "}
            <span className="muted">({group})</span>
          </li>
        ))}
        <LateLines late={late} />
      </ul>
    </div>
  );
