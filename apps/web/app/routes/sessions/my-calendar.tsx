/** /me/calendar: making and replacing the secret address of one's calendar. */
import { MyCalendar } from "#app/features/sessions/my-calendar.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/my-calendar.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, (api) => api.sessions.feed.status());

/** The address is in this answer and nowhere else, so there is no page to go on to that could show it. */
export const action = (args: Route.ActionArgs) =>
  withApi(args, (api) => api.sessions.feed.replace());

export default function Calendar({ loaderData, actionData }: Route.ComponentProps) {
  return <MyCalendar made={loaderData.made} address={actionData?.address} />;
}
