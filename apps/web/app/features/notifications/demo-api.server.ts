/** The demo's mail needs no sign-in: outside a demo, and for an address that makes no sense, there is nothing here. */
import { callerFor } from "@tessellate/api/app";
import { TRPCError } from "@trpc/server";
import { type AppLoadContext, data } from "react-router";

/** Asks the API, and shows the same missing page whatever the reason, rather than asking anyone to sign in. */
export async function demoApi<T>(
  context: AppLoadContext,
  work: (api: ReturnType<typeof callerFor>) => Promise<T>,
): Promise<T> {
  try {
    return await work(callerFor(await context.request()));
  } catch (error) {
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code))
      throw data(null, { status: 404 });
    throw error;
  }
}
