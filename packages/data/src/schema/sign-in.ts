/**
 * The tables better-auth keeps, in our words. It finds columns by property name, so those are its names; a test in
 * `@tessellate/auth` fails when a new version wants a column these lack. Ids and times are better-auth's own.
 */
import { flag, index, instant, integer, long, table, text, uniqueIndex, uuid } from "#kit";
import { people } from "./people.ts";

/** A person's right to sign in; it shares the person's id and goes when they go. Making one is the invitation. */
export const logins = table("logins", {
  id: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  email: text().notNull().unique(),
  emailVerified: flag().notNull(),
  /** better-auth insists on these two; names and pictures belong to `people`. */
  name: text().notNull(),
  image: text(),
  twoFactorEnabled: flag(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
});

const userId = () =>
  uuid()
    .notNull()
    .references(() => logins.id, { onDelete: "cascade" });

/** Someone signed in on one device. A *session* elsewhere in the house is a meeting. */
export const signInSessions = table(
  "sign_in_sessions",
  {
    id: uuid().primaryKey(),
    userId: userId(),
    token: text().notNull().unique(),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    /** The appointment through whose eyes pages are seen; none means all of them together. */
    appointmentId: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index("sign_in_sessions_user").on(t.userId),
    index("sign_in_sessions_expiry").on(t.expiresAt),
  ],
);

/** A login's account with another identity provider, such as DfE Sign-in. */
export const loginAccounts = table(
  "login_accounts",
  {
    id: uuid().primaryKey(),
    userId: userId(),
    providerId: text().notNull(),
    accountId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index("login_accounts_user").on(t.userId),
    uniqueIndex("login_accounts_once").on(t.providerId, t.accountId),
  ],
);

/** Hashed e-mail codes, OAuth states and second-step challenges: all short-lived. */
export const verifications = table(
  "verifications",
  {
    id: uuid().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index("verifications_identifier").on(t.identifier),
    index("verifications_expiry").on(t.expiresAt),
  ],
);

export const twoFactors = table("two_factors", {
  id: uuid().primaryKey(),
  userId: userId().unique(),
  /** Both encrypted with the server's secret. */
  secret: text().notNull(),
  backupCodes: text().notNull(),
  verified: flag(),
  failedVerificationCount: integer(),
  lockedUntil: instant(),
});

export const rateLimits = table("rate_limits", {
  id: uuid().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: long().notNull(),
});

/** Codes asked for by one address, so that no mailbox can be flooded or guessed at; better-auth prunes its own table, so ours stands apart. */
export const codeLimits = table("code_limits", {
  /** SHA-256 of the folded address. */
  emailHash: text().primaryKey(),
  asked: integer().notNull(),
  windowStart: instant().notNull(),
});
