/** The second step of signing in: a code from an authenticator app, after the code from the mailbox. */
import type { BetterAuthPlugin } from "better-auth";
import { createAuthMiddleware } from "better-auth/api";
import { twoFactor } from "better-auth/plugins";

const fromProvider = (path = "") => path.startsWith("/callback/");

/**
 * better-auth asks for a second step only after a password. Nobody here has one, so it is asked after an e-mail code
 * and after an identity provider instead. better-auth's own challenge then applies: 5 tries in 10 minutes, and a lock
 * of 15 minutes after 10 failures. No device is trusted to leave it out.
 */
export function secondStep({ issuer, page }: { issuer: string; page: string }) {
  const plugin = twoFactor({ issuer, allowPasswordless: true, trustDeviceMaxAge: 0 });
  const challenge = plugin.hooks.after[0]?.handler;
  if (!challenge)
    throw new Error("better-auth's two-factor plugin no longer has the hook we move.");
  return {
    ...plugin,
    hooks: {
      after: [
        {
          matcher: ({ path }) => path === "/sign-in/email-otp" || fromProvider(path),
          handler: challenge,
        },
        {
          matcher: ({ path }) => fromProvider(path),
          handler: createAuthMiddleware(async (ctx) => {
            const answer = ctx.context.returned;
            if (answer && typeof answer === "object" && "twoFactorRedirect" in answer)
              throw ctx.redirect(page);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
