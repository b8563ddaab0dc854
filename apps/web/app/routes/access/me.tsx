/** /me: oneself, whose eyes one sees through, and one's devices. */
import { eyesInput } from "@tessellate/domain/access/appointing";
import { roles } from "@tessellate/domain/access/roles";
import { dayOf, shortDay, timeOf } from "@tessellate/domain/time/london";
import { redirect } from "react-router";
import { deviceName } from "#app/features/access/device-name.ts";
import { MePage } from "#app/features/access/me-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { askSignIn, cookiesOf } from "#app/server/session.server.ts";
import type { Route } from "./+types/me.ts";

const news: Record<string, string> = {
  switched: "You are now seeing through the role you chose",
  "second-step": "Your second step is set up",
};

const moment = (instant: string) => {
  const at = new Date(instant);
  return `${shortDay(dayOf(at))}, ${timeOf(at)}`;
};

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const mine = await api.access.mine();
    const { asked, on } = mine.secondStep;
    return {
      name: mine.name,
      email: mine.email,
      eyes: mine.eyes,
      secondStep: mine.secondStep,
      done: news[new URL(args.request.url).searchParams.get("done") ?? ""],
      roles: mine.appointments.map(({ id, role, roleName, placeName, from, to }) => ({
        id,
        words: `${roleName}, ${placeName}`,
        days: `since ${shortDay(from)}${to ? `, until ${shortDay(to)}` : ""}`,
        waiting: asked && !on && roles[role].secondStep,
      })),
      devices: mine.devices.map(({ id, here, userAgent, since, until }) => ({
        id,
        here,
        name: deviceName(userAgent),
        since: moment(since),
        until: moment(until),
      })),
    };
  });

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  if (form.get("intent") === "sign-out-everywhere") {
    await withApi(args, (api) => api.access.signOutEverywhere());
    throw redirect("/sign-in", { headers: cookiesOf(await askSignIn(args, "/sign-out")) });
  }
  const chosen = eyesInput.safeParse({ appointmentId: form.get("appointmentId") });
  if (!chosen.success) throw redirect("/me");
  await withApi(args, (api) => api.access.seeThrough(chosen.data));
  throw redirect("/me?done=switched");
}

export default function Me({ loaderData }: Route.ComponentProps) {
  return <MePage {...loaderData} />;
}
