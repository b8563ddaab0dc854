/** The mails of signing in and of being appointed: one purpose each, plain text, and no link that does anything by being opened. */
import { type Role, roles } from "./roles.ts";

/** A mail's words. */
export interface Letter {
  subject: string;
  text: string;
}

const letter = (subject: string, ...paragraphs: readonly (string | false)[]): Letter => ({
  subject,
  text: `${paragraphs.filter(Boolean).join("\n\n")}\n`,
});

/** The code for signing in. The subject does not hold it: subjects are kept and shown in more places than texts. */
export const codeLetter = ({ code, baseUrl }: { code: string; baseUrl: string }) =>
  letter(
    "Your code for signing in to Tessellate",
    `Your code is ${code.slice(0, 3)} ${code.slice(3)}`,
    `Enter this code at ${baseUrl}/sign-in/code within ten minutes.`,
    "Nobody from a hub, from the national team or from Tessellate will ever ask you for it. If you did not try to sign in, you need not do anything.",
  );

interface Appointed {
  name: string;
  role: Role;
  /** The place it is held over, in words. */
  place: string;
  email: string;
  baseUrl: string;
}

/** Tells someone what they are now, and how to come in. */
export const appointedLetter = ({ name, role, place, email, baseUrl }: Appointed) =>
  letter(
    `${roles[role].name}, ${place}: you have been appointed`,
    `Hello ${name},`,
    `you are now ${roles[role].name} for ${place} in Tessellate.`,
    `Sign in at ${baseUrl}/sign-in with this address, ${email}. There is no password: we send you a code each time.`,
    roles[role].secondStep &&
      "This role shows other people’s schools, so it also asks for a second step: have an authenticator app at hand, on your phone or your computer. You set it up once, on your own page.",
    "If you did not expect this, tell whoever looks after Tessellate for you.",
  );

/** Tells someone that their second step was taken off, in case they did not ask for it. */
export const mendedLetter = ({ name, baseUrl }: { name: string; baseUrl: string }) =>
  letter(
    "Your second step for Tessellate was removed",
    `Hello ${name},`,
    "an administrator has removed the second step from your account, and you have been signed out everywhere. Your backup codes no longer work.",
    `Sign in at ${baseUrl}/sign-in with a code, and set the second step up again on your own page. Until then your hub and national roles do not count.`,
    "If you did not ask for this, tell whoever looks after Tessellate for you today.",
  );
