/** /work-groups/:id/waves/:waveId/remind: the reminder before it is sent. */
import { data, redirect } from "react-router";
import { RemindPage } from "#app/features/evaluations/remind-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { waveOf } from "#app/server/wave.server.ts";
import type { Route } from "./+types/remind.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const { wave, answered } = await waveOf(api, args);
    if (!answered || !wave.may.chase) throw data(null, { status: 404 });
    const nothingToSend = !wave.open || answered.remindedToday;
    if (nothingToSend || answered.answered === answered.expected)
      throw redirect(`/work-groups/${wave.workGroupId}/waves/${wave.id}`);
    return { wave, answered };
  });

export default function Remind({ loaderData }: Route.ComponentProps) {
  return <RemindPage {...loaderData} />;
}
