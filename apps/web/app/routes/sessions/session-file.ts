/** /sessions/:id/session.ics: one session for the reader's own calendar. */
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/session-file.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const { content } = await api.sessions.file({ sessionId: args.params.id });
    return new Response(content, {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'attachment; filename="session.ics"',
      },
    });
  });
