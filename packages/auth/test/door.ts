/** A door to try: sign-in on a migrated database of its own, people to invite, and browsers that keep their cookies. */
import { type Database, openDatabase } from "@tessellate/data/database";
import { appoint, makePerson } from "@tessellate/data/makers/people";
import { migrate } from "@tessellate/data/migrate";
import { logins } from "@tessellate/data/schema";
import type { Role, ScopeKind } from "@tessellate/domain/access/roles";
import { makeFreshDatabase } from "@tessellate/vitest/fresh-database";
import { openSignIn, type SignInSettings } from "../src/sign-in.ts";
import { baseUrl, openBrowser } from "./browser.ts";

const freshDatabase = makeFreshDatabase(migrate);

export type Door = Awaited<ReturnType<typeof openDoor>>;

/** Opens a door; its clock is the real one until `wait` moves it on. */
export async function openDoor(over: Partial<SignInSettings> = {}) {
  const fresh = await freshDatabase();
  const opened = await openDatabase(fresh.url);
  let writes = 0;
  const database: Database = {
    ...opened,
    transaction: (work) => {
      writes++;
      return opened.transaction(work);
    },
  };
  const codes = new Map<string, string>();
  let ahead = 0;
  const signIn = await openSignIn({
    database,
    baseUrl,
    secret: "0123456789abcdef".repeat(4),
    mode: "serve",
    now: () => new Date(Date.now() + ahead),
    sendCode: async ({ email, code }) => {
      // As the outbox does: a mail is a row, written in a transaction.
      await database.transaction(async () => {});
      codes.set(email, code);
    },
    report: () => {},
    ...over,
  });

  /** Someone who may sign in, with the given appointments. */
  const invited = (
    name: string,
    ...held: readonly { role: Role; scope: ScopeKind; scopeId: string; id?: string }[]
  ) =>
    database.transaction(async (tx) => {
      const email = `${name}@school.example`;
      const person = await makePerson(tx, { name, email });
      const at = new Date();
      const login = { id: person.id, email, emailVerified: true, name: "" };
      await tx.insert(logins).values({ ...login, createdAt: at, updatedAt: at });
      for (const one of held) await appoint(tx, { personId: person.id, ...one });
      return person;
    });

  return {
    ...signIn,
    database,
    codes,
    /** One browser, at an address of its own unless told otherwise. */
    browser: (ip?: string) => openBrowser(signIn, codes, ip),
    invited,
    /** How many transactions there have been. */
    writes: () => writes,
    /** Moves the door's clock on, in milliseconds. */
    wait: (milliseconds: number) => {
      ahead += milliseconds;
    },
    close: async () => {
      await database.close();
      await fresh.drop();
    },
  };
}
