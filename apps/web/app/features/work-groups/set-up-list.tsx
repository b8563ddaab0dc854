/** What a lead has still to do before the group can run. */
import type { GroupHome } from "#app/features/work-groups/shapes.ts";
import { type Task, TaskList } from "#app/ui/task-list.tsx";

/** Three tasks in the order in which they are best done. */
export function SetUpList({ home }: { home: GroupHome }) {
  return (
    <section>
      <h2 className="mb-1 text-2xl">Set up your Work Group</h2>
      <TaskList label="Set up your Work Group" tasks={tasksOf(home)} />
    </section>
  );
}

function tasksOf({ group, edition, setUp, placesHeld, meetings, may }: GroupHome): Task[] {
  const at = `/work-groups/${group.id}`;
  const wanted = edition?.sessionTemplate.count;
  const waiting = setUp.cycle === "cannotStartYet";
  return [
    {
      title: "Add schools and people",
      status: setUp.people,
      to: `${at}/people/add`,
      note: `${placesHeld} of ${group.capacity} schools have a place`,
    },
    {
      title: "Schedule the sessions",
      status: setUp.sessions,
      to: `${at}/sessions/new`,
      note: wanted ? `${meetings.count} of the ${wanted} the project asks for` : undefined,
    },
    {
      title: "Open a lesson cycle",
      status: setUp.cycle,
      to: may.openCycle ? `${at}/cycles/new` : undefined,
      note: waiting
        ? "It needs a session at which the lesson can be watched"
        : "The lead or anyone who takes part opens it",
    },
  ];
}
