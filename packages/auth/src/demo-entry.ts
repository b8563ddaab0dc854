/** The demo's open door: in as anyone who may sign in, by one press, without code or second step. Never part of `serve`. */
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";

/** Where the demo's entry is posted, below better-auth's own address. */
export const demoEntryPath = "/demo/enter";

/** Signs in as the person in the body's `personId`, with a session like any other. */
export const demoEntry = () =>
  ({
    id: "demo-entry",
    endpoints: {
      enterDemo: createAuthEndpoint(demoEntryPath, { method: "POST" }, async (ctx) => {
        const personId: unknown = ctx.body?.personId;
        const { internalAdapter } = ctx.context;
        const user = typeof personId === "string" && (await internalAdapter.findUserById(personId));
        if (!user) throw new APIError("NOT_FOUND");
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ entered: true });
      }),
    },
  }) satisfies BetterAuthPlugin;
