/** /calendar/:secret: a personal calendar, read by calendar programs. */
import { callerFor } from "@tessellate/api/app";
import { TRPCError } from "@trpc/server";
import type { Route } from "./+types/calendar-feed.ts";

/** A program cannot sign in, so an address nobody made is simply not there. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const api = callerFor(await context.request());
  try {
    const { content, etag } = await api.sessions.feed.read({ secret: params.secret });
    const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
    if (request.headers.get("If-None-Match") === etag)
      return new Response(null, { status: 304, headers });
    return new Response(content, {
      headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || !["NOT_FOUND", "BAD_REQUEST"].includes(error.code))
      throw error;
    return new Response("There is no calendar at this address.\n", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  }
}
