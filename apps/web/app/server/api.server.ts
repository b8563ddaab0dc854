/** The API as the person behind this request meets it; called in process, never over HTTP. */
import { callerFor } from "@tessellate/api/app";
import type { Context } from "@tessellate/api/context";
import { TRPCError } from "@trpc/server";
import { type AppLoadContext, data, redirect } from "react-router";

/** Forms are parsed before they get here, so input the API refuses is an address somebody made up. */
const nowhere = new Set<string>(["NOT_FOUND", "BAD_REQUEST"]);

/** The API, called in process. */
export type Api = ReturnType<typeof callerFor>;
interface Args {
  request: Request;
  context: AppLoadContext;
}

/**
 * Runs a loader's or an action's calls. What is missing or forbidden becomes the same 404, and so does an address that
 * makes no sense; someone who has not signed in is first asked to, and comes back to where they were.
 */
export async function withApi<T>(
  { request, context }: Args,
  work: (api: Api, ctx: Context) => Promise<T>,
): Promise<T> {
  const ctx = await context.request();
  try {
    return await work(callerFor(ctx), ctx);
  } catch (error) {
    if (!(error instanceof TRPCError && nowhere.has(error.code))) throw error;
    if (ctx.actor.kind !== "nobody") throw data(null, { status: 404 });
    const { pathname, search } = new URL(request.url);
    throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  }
}
