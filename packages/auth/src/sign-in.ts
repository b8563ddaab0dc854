/** Signing in: better-auth as we use it. By invitation only, with a code from the mailbox and, for some, a second step. */
import type { Database } from "@tessellate/data/database";
import { appointments } from "@tessellate/data/schema";
import type { Actor } from "@tessellate/domain/access/roles";
import { longestSession, sessionLength } from "@tessellate/domain/access/standing";
import { dayOf } from "@tessellate/domain/time/london";
import { betterAuth } from "better-auth";
import { emailOTP, type GenericOAuthConfig, genericOAuth } from "better-auth/plugins";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import { adapterFor } from "./adapter.ts";
import { codeLimit } from "./code-limit.ts";
import { demoEntry } from "./demo-entry.ts";
import { openDoorsOnly } from "./doors.ts";
import { secondStep } from "./second-step.ts";
import { openActors } from "./session-actor.ts";

/** What signing in needs from the composition root. */
export interface SignInSettings {
  database: Database;
  /** Where people reach us, without a trailing slash. */
  baseUrl: string;
  /** At least 32 random bytes, as text: cookies are signed with it. */
  secret: string;
  /** The demo lets anyone in as any of its cast and asks for no second step. */
  mode: "demo" | "serve";
  now(): Date;
  /** Mails a code to an address that is known; called for nobody else. */
  sendCode(message: { email: string; code: string }): Promise<void>;
  /** Trouble worth a line in the log; never an address or a code. */
  report(message: string): void;
  /** Identity providers, such as DfE Sign-in; none unless configured. */
  providers?: readonly GenericOAuthConfig[];
}

const minutes = 60;
const name = "Tessellate";

/** Opens the door: `handler` answers everything below /api/auth, `actorOf` says who sends a request. */
export async function openSignIn(settings: SignInSettings) {
  const auth = betterAuth(optionsFor(settings));
  const { authCookies } = await auth.$context;
  return {
    auth,
    handler: openDoorsOnly((request) => auth.handler(request)),
    actorOf: openActors({
      ...settings,
      asksSecondStep: settings.mode === "serve",
      cookie: authCookies.sessionToken.name,
    }) satisfies (request: Request) => Promise<Actor>,
  };
}

const optionsFor = (settings: SignInSettings) => ({
  appName: name,
  baseURL: settings.baseUrl,
  secret: settings.secret,
  trustedOrigins: [settings.baseUrl],
  database: adapterFor(settings.database),
  telemetry: { enabled: false },
  logger: {
    level: "error" as const,
    log: (_: string, message: string) => settings.report(message),
  },
  session: { expiresIn: longestSession, freshAge: 60 * minutes, disableSessionRefresh: true },
  databaseHooks: sessionHooks(settings),
  account: {
    encryptOAuthTokens: true,
    accountLinking: { disableImplicitLinking: true, allowDifferentEmails: true },
  },
  advanced: {
    cookiePrefix: "tessellate",
    database: { generateId: "uuid" as const },
    // Said aloud because better-auth drops both checks by itself where NODE_ENV is "test".
    disableCSRFCheck: false,
    disableOriginCheck: false,
    // Our server sets this header itself; what a browser sends under that name is dropped.
    ipAddress: { ipAddressHeaders: ["x-client-ip"] },
  },
  rateLimit,
  plugins: pluginsFor(settings),
});

/** Per address and minute. A whole school shares one: thirty teachers can sign in together. */
const rateLimit = {
  enabled: true,
  storage: "database" as const,
  window: minutes,
  max: 120,
  customRules: {
    "/email-otp/send-verification-otp": { window: minutes, max: 40 },
    "/sign-in/email-otp": { window: minutes, max: 60 },
    "/two-factor/*": { window: minutes, max: 20 },
  },
};

const pluginsFor = (settings: SignInSettings) => [
  codeLimit(settings),
  emailOTP({
    disableSignUp: true,
    otpLength: 6,
    allowedAttempts: 3,
    expiresIn: 10 * minutes,
    storeOTP: "hashed",
    sendVerificationOTP: async ({ email, otp, type }) => {
      if (type === "sign-in") await settings.sendCode({ email, code: otp });
    },
  }),
  secondStep({ issuer: name, page: `${settings.baseUrl}/sign-in/second-step` }),
  ...(settings.mode === "demo" ? [demoEntry()] : []),
  ...(settings.providers?.length ? [genericOAuth({ config: settings.providers.map(strict) })] : []),
];

/** A provider signs in only a login that was linked to it before. */
const strict = (provider: GenericOAuthConfig): GenericOAuthConfig => ({
  pkce: true,
  disableSignUp: true,
  requireIdTokenVerification: true,
  ...provider,
});

/**
 * How long a session lasts follows from the roles held or soon to be held when it begins. Setting up the second step
 * ends every session of the person first: those were begun with the mailbox alone.
 */
const sessionHooks = ({ database, now }: SignInSettings) => ({
  session: {
    create: {
      before: async (session: { userId: string; createdAt: Date }) => {
        const seconds = sessionLength(await rolesOf(database, session.userId, dayOf(now())));
        return { data: { expiresAt: new Date(session.createdAt.getTime() + seconds * 1000) } };
      },
    },
  },
  user: {
    update: {
      after: async (
        user: { id: string; twoFactorEnabled?: unknown },
        ctx: EndpointContext | null,
      ) => {
        if (user.twoFactorEnabled && ctx?.path === "/two-factor/verify-totp")
          await ctx.context.internalAdapter.deleteUserSessions(user.id);
      },
    },
  },
});

interface EndpointContext {
  path?: string;
  context: { internalAdapter: { deleteUserSessions(userId: string): Promise<void> } };
}

async function rolesOf({ reader }: Database, personId: string, today: string) {
  const rows = await reader
    .select({ role: appointments.role })
    .from(appointments)
    .where(
      and(
        eq(appointments.personId, personId),
        or(isNull(appointments.toDay), gt(appointments.toDay, today)),
      ),
    );
  return rows.map(({ role }) => role);
}
