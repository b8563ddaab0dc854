/** Keeps the link a person is given to their own task when they come in by signing in. */
import type { Queries } from "@tessellate/data/database";
import { taskLinks } from "@tessellate/data/schema";
import { linkRow } from "../../evaluations/links.ts";

/** Links there were before go on working. */
export const keepLink = (
  tx: Queries,
  secret: string,
  task: { hubId: string; id: string },
  closesOn: string,
) => tx.insert(taskLinks).values(linkRow(secret, task, closesOn));
