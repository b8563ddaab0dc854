/** Which of better-auth's addresses stand open here: those our pages use, and no others. */
import { demoEntryPath } from "./demo-entry.ts";

const base = "/api/auth";

/** better-auth also serves password changes, profile changes and ways to switch the second step off; none is ours. */
const open = new Set([
  "/email-otp/send-verification-otp",
  "/sign-in/email-otp",
  "/sign-in/social",
  "/link-social",
  "/two-factor/enable",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
  "/sign-out",
  demoEntryPath,
]);

type Handler = (request: Request) => Promise<Response>;

/** Lets requests through to the open addresses; every other one is missing. */
export const openDoorsOnly =
  (handler: Handler): Handler =>
  async (request) => {
    const path = new URL(request.url).pathname.slice(base.length);
    if (!open.has(path) && !path.startsWith("/callback/"))
      return new Response(null, { status: 404 });
    const answer = await handler(request);
    return path === "/sign-in/email-otp" ? alike(answer) : answer;
  };

/**
 * One answer to every code that does not let in. better-auth tells a code that was tried too often, or has run out,
 * from one that never was, and so would tell which addresses it knows.
 */
const alike = (answer: Response) =>
  answer.status === 400 || answer.status === 403
    ? Response.json(
        { code: "INVALID_OTP", message: "That code does not let you in." },
        { status: 400 },
      )
    : answer;
