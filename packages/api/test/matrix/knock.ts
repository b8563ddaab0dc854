/** Knocks at a procedure's door and says what came of it, while nothing is ever changed. */
import type { Database, Queries } from "@tessellate/data/database";
import type { Actor } from "@tessellate/domain/access/roles";
import { TRPCError } from "@trpc/server";
import { callerFor } from "../../src/app.ts";
import type { House } from "../../src/context.ts";

/** Let in, told that there is nothing, or told that the input makes no sense. */
export type Answer = "in" | "nothing" | "badInput";

/** Thrown where something would have been written: whoever comes so far has been let in. */
class Entered extends Error {}

/** A house in which nobody gets further than the first write. */
export const closedAtFirstWrite = (house: House): House =>
  withDatabase(house, () => Promise.reject(new Entered()));

/** A house in which every change is made and then taken back. */
export const takingBack = (house: House): House =>
  withDatabase(house, (work) =>
    house.database.transaction(async (tx: Queries): Promise<never> => {
      await work(tx);
      throw new Entered();
    }),
  );

const withDatabase = (house: House, transaction: Database["transaction"]): House => ({
  ...house,
  database: {
    reader: house.database.reader,
    transaction,
    backup: () => Promise.reject(new Entered()),
    close: () => house.database.close(),
  },
});

type Call = (input: unknown) => Promise<unknown>;

/** Calls the procedure at `path` as `actor`. */
export async function call(house: House, actor: Actor, path: string, input: unknown) {
  let called = callerFor({ ...house, actor, requestId: null }) as unknown;
  for (const key of path.split(".")) called = (called as Record<string, unknown>)[key];
  return (called as Call)(input);
}

/** The same, and says what came of it. Anything but an answer is a bug, and is thrown. */
export const knock = (house: House, actor: Actor, path: string, input: unknown): Promise<Answer> =>
  call(house, actor, path, input).then(() => "in", answerIn);

function answerIn(error: unknown): Answer {
  if (!(error instanceof TRPCError)) throw error;
  if (error.code === "NOT_FOUND") return "nothing";
  if (error.code === "BAD_REQUEST") return "badInput";
  if (error.cause instanceof Entered) return "in";
  throw error.cause ?? error;
}
