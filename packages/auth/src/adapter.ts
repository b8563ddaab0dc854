/** better-auth on our own tables: it reads from the reader, and writes through the one queued writer. */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { Database, Queries } from "@tessellate/data/database";
import { engine } from "@tessellate/data/kit/engine";
import {
  loginAccounts,
  logins,
  rateLimits,
  signInSessions,
  twoFactors,
  verifications,
} from "@tessellate/data/schema";
import type { BetterAuthOptions, DBAdapter } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";

/** better-auth's names for our tables. */
export const tables = {
  user: logins,
  session: signInSessions,
  account: loginAccounts,
  verification: verifications,
  twoFactor: twoFactors,
  rateLimit: rateLimits,
};

/**
 * better-auth's drizzle adapter, told to read from `reader` and to write only inside `transaction`. Where better-auth
 * opens a transaction itself, whatever it does until that ends belongs to it. Ids are made here, on both engines
 * alike: on PostgreSQL better-auth would leave them to the column, and our columns have no defaults.
 */
export const adapterFor =
  (database: Database) =>
  (options: BetterAuthOptions): DBAdapter => {
    const around = new AsyncLocalStorage<{ tx: Queries | undefined }>();
    const over = (queries: Queries) =>
      drizzleAdapter(queries, {
        provider: engine === "postgres" ? "pg" : "sqlite",
        schema: tables,
        // Without it better-auth takes it that nothing can be rolled back, and acts on work that failed.
        transaction: true,
      })(options);

    const committed = over(database.reader);
    const read = () => {
      const tx = around.getStore()?.tx;
      return tx ? over(tx) : committed;
    };
    const write = <T>(work: (adapter: DBAdapter) => Promise<T>): Promise<T> => {
      const open = around.getStore()?.tx;
      return open ? work(over(open)) : database.transaction((tx) => work(over(tx)));
    };

    const adapter: DBAdapter = {
      ...committed,
      findOne: (query) => read().findOne(query),
      findMany: (query) => read().findMany(query),
      count: (query) => read().count(query),
      create: (query) => write((to) => to.create(withId(query))),
      update: (query) => write((to) => to.update(query)),
      updateMany: (query) => write((to) => to.updateMany(query)),
      delete: (query) => write((to) => to.delete(query)),
      deleteMany: (query) => write((to) => to.deleteMany(query)),
      consumeOne: (query) => write((to) => to.consumeOne(query)),
      incrementOne: (query) => write((to) => to.incrementOne(query)),
      transaction: (work) =>
        around.getStore()?.tx
          ? work(adapter)
          : database.transaction(async (tx) => {
              const scope: { tx: Queries | undefined } = { tx };
              try {
                return await around.run(scope, () => work(adapter));
              } finally {
                scope.tx = undefined;
              }
            }),
    };
    return adapter;
  };

const withId = <Query extends { data: object }>(query: Query): Query => ({
  ...query,
  data: { id: randomUUID(), ...query.data },
  forceAllowId: true,
});
