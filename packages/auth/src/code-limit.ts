/** A limit per mailbox: five codes an hour, so that nobody can flood one or guess at it with ever new codes. */
import { createHash } from "node:crypto";
import type { Database } from "@tessellate/data/database";
import { codeLimits } from "@tessellate/data/schema";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { lte, sql } from "drizzle-orm";

/** Codes one address may ask for in a window. */
export const codesInAWindow = 5;
/** The window, in milliseconds: an hour from the first code. */
export const codeWindow = 60 * 60_000;

interface Settings {
  database: Database;
  now(): Date;
}

/** Counts before better-auth looks whether the address is known, so that the answer says nothing about that. */
export const codeLimit = (settings: Settings) =>
  ({
    id: "code-limit",
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === "/email-otp/send-verification-otp",
          handler: createAuthMiddleware(async ({ body }) => {
            if (typeof body?.email !== "string") return;
            const wait = await secondsToWait(settings, body.email);
            if (wait === 0) return;
            throw new APIError(
              "TOO_MANY_REQUESTS",
              { code: "TOO_MANY_CODES", message: "Too many codes were asked for." },
              { "Retry-After": String(wait) },
            );
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin;

/** Counts one more code for an address; how long it must wait for it in seconds, 0 when it may have it. */
async function secondsToWait({ database, now }: Settings, email: string): Promise<number> {
  const at = now();
  const row = await database.transaction(async (tx) => {
    await tx
      .delete(codeLimits)
      .where(lte(codeLimits.windowStart, new Date(at.getTime() - codeWindow)));
    const [kept] = await tx
      .insert(codeLimits)
      .values({ emailHash: hashOf(email), asked: 1, windowStart: at })
      .onConflictDoUpdate({
        target: codeLimits.emailHash,
        set: { asked: sql`${codeLimits.asked} + 1` },
      })
      .returning();
    return kept;
  });
  if (!row || row.asked <= codesInAWindow) return 0;
  return Math.ceil((row.windowStart.getTime() + codeWindow - at.getTime()) / 1000);
}

const hashOf = (email: string) =>
  createHash("sha256").update(email.trim().toLowerCase()).digest("hex");
