/** /work-groups/:id: the group's home. */
import { GroupPage } from "#app/features/work-groups/group-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/group.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api, ctx) => {
    const workGroupId = args.params.id;
    const home = await api.workGroups.home({ workGroupId });
    const { may } = home;
    const [sessions, cycles, waves, calendar] = await Promise.all([
      api.sessions.ofGroup({ workGroupId }),
      may.readCycles ? api.lessonStudy.ofGroup({ workGroupId }) : undefined,
      may.readWaves ? api.evaluations.waves.ofGroup({ workGroupId }) : undefined,
      may.readWaves ? api.evaluations.waves.calendar({ workGroupId }) : undefined,
    ]);
    const asked = new URL(args.request.url).searchParams;
    return {
      home,
      sessions,
      cycles: cycles?.cycles,
      waves,
      calendar,
      now: ctx.now().toISOString(),
      withdrawn: asked.has("withdrawn"),
    };
  });

export default function Group({ loaderData }: Route.ComponentProps) {
  return <GroupPage {...loaderData} />;
}
