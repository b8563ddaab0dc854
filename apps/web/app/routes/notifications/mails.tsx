/** /demo/mail: what the demo would have sent. */

import { demoApi } from "#app/features/notifications/demo-api.server.ts";
import { MailList } from "#app/features/notifications/mail-list.tsx";
import type { Route } from "./+types/mails.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const to = searchParams.get("to")?.trim() || undefined;
  const page = Number(searchParams.get("page") ?? 1) || 1;
  return { ...(await demoApi(context, (api) => api.notifications.list({ to, page }))), to };
}

export default function Mails({ loaderData }: Route.ComponentProps) {
  return <MailList {...loaderData} />;
}
