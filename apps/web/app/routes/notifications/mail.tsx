/** /demo/mail/:id: one mail of the demo, with its links working. */
import { demoApi } from "#app/features/notifications/demo-api.server.ts";
import { MailView } from "#app/features/notifications/mail-view.tsx";
import type { Route } from "./+types/mail.ts";

export const loader = ({ context, params }: Route.LoaderArgs) =>
  demoApi(context, (api) => api.notifications.read({ id: params.id }));

export default function Mail({ loaderData }: Route.ComponentProps) {
  return <MailView mail={loaderData} />;
}
