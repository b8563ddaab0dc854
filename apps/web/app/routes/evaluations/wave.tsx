/** /work-groups/:id/waves/:waveId: who has answered, and the group's result once the wave has closed. */
import { redirect } from "react-router";
import { WavePage } from "#app/features/evaluations/wave-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { sendBack } from "#app/server/form.server.ts";
import { actOnWave, waveOf } from "#app/server/wave.server.ts";
import type { Route } from "./+types/wave.ts";

export const loader = (args: Route.LoaderArgs) => withApi(args, (api) => waveOf(api, args));

/** Closes the wave, keeps it open, excuses somebody, or sends the reminder that was previewed. */
export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const { wave } = await waveOf(api, args);
    const step = await actOnWave(api.evaluations, args.request, wave.id);
    if (!step.ok) return sendBack(step.refusal);
    throw redirect(`/work-groups/${wave.workGroupId}/waves/${wave.id}${step.says}`);
  });

export default function WaveRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <WavePage {...loaderData} refused={actionData} />;
}
