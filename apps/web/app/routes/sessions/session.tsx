/** /sessions/:id: one session. */
import { SessionView } from "#app/features/sessions/session-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/session.ts";

const deeds = ["moved", "cancelled"] as const;

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api, ctx) => {
    const said = new URL(args.request.url).searchParams.get("done");
    return {
      page: await api.sessions.read({ sessionId: args.params.id }),
      now: ctx.now().toISOString(),
      done: deeds.find((deed) => deed === said) ?? null,
    };
  });

export default function Session({ loaderData }: Route.ComponentProps) {
  return <SessionView {...loaderData} />;
}
