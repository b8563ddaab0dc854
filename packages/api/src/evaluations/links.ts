/** Task links: a secret address opens one task, and we keep only the secret's hash. */
import { createHash } from "node:crypto";
import { linkDaysAfterClosing } from "@tessellate/domain/evaluations/wave-state";
import { addDays } from "@tessellate/domain/time/london";
import type { House } from "../context.ts";

/** What the database knows of a secret. */
export const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** The row a secret leaves behind. */
export const linkRow = (secret: string, task: { hubId: string; id: string }, closesOn: string) => ({
  secretHash: hashOf(secret),
  hubId: task.hubId,
  taskId: task.id,
  expiresOn: addDays(closesOn, linkDaysAfterClosing),
});

/** The address of a task link, as it stands in mail. */
export const addressOf = (house: Pick<House, "baseUrl">, secret: string) =>
  `${house.baseUrl}/e/${secret}`;
