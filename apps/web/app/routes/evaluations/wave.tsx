/** /work-groups/:id/waves/:waveId: who has answered, and the group's result once the wave has closed. */
import { data, redirect } from "react-router";
import { WavePage } from "#app/features/evaluations/wave-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { waveOf } from "#app/server/wave.server.ts";
import type { Route } from "./+types/wave.ts";

export const loader = (args: Route.LoaderArgs) => withApi(args, (api) => waveOf(api, args));

/** Closes the wave, or sends the reminder that was previewed. */
export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const { wave } = await waveOf(api, args);
    const { waves } = api.evaluations;
    const address = `/work-groups/${wave.workGroupId}/waves/${wave.id}`;
    const intent = (await args.request.formData()).get("intent");
    if (intent === "close") {
      await waves.close({ waveId: wave.id });
      return redirect(address);
    }
    const chased = await waves.chase({ waveId: wave.id });
    if (!chased.ok) return data({ problems: chased.problems }, { status: 400 });
    return redirect(`${address}?reminded=${chased.reminded}`);
  });

export default function WaveRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <WavePage {...loaderData} problems={actionData?.problems ?? []} />;
}
