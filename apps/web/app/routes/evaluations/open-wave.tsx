/** /work-groups/:id/waves/open/:kind: a baseline or endline before its lead opens it. */
import { today } from "@tessellate/api/context";
import { data, redirect } from "react-router";
import { OpenWavePage } from "#app/features/evaluations/open-wave-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/open-wave.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api, ctx) => {
    const workGroupId = args.params.id;
    const { byHand } = await api.evaluations.waves.calendar({ workGroupId });
    const opening = byHand.find(({ kind }) => kind === args.params.kind);
    if (!opening) throw data(null, { status: 404 });
    const { group, hub } = await api.workGroups.home({ workGroupId });
    const about = { id: group.id, title: group.title, hub: hub.name };
    return { group: about, opening, today: today(ctx) };
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const { id: workGroupId, kind } = args.params;
    if (kind !== "baseline" && kind !== "endline") throw data(null, { status: 404 });
    const opened = await api.evaluations.waves.open({ workGroupId, kind });
    // A colleague was first, or nobody is left to ask: the group's page shows how it stands.
    if (!opened.ok) throw redirect(`/work-groups/${workGroupId}#evaluations`);
    throw redirect(`/work-groups/${workGroupId}/waves/${opened.waveId}`);
  });

export default function OpenWave({ loaderData }: Route.ComponentProps) {
  return <OpenWavePage {...loaderData} />;
}
