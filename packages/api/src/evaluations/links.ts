/** Task links: a secret address opens one task, and we keep only the secret's hash. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
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

/**
 * The mark a browser is given when it first saves something through a link. Earlier answers are shown only to a browser
 * that brings it back: mail scanners open links too, and a forwarded link must not show what was answered.
 */
export const markOf = ({ keys }: Pick<House, "keys">, secret: string) =>
  createHmac("sha256", keys.signIn)
    .update(`answering:${hashOf(secret)}`)
    .digest("base64url");

/** True when a browser brings back the mark it was given for this very link. */
export function bringsMark(house: Pick<House, "keys">, secret: string, mark: string | undefined) {
  const [expected, brought] = [Buffer.from(markOf(house, secret)), Buffer.from(mark ?? "")];
  return expected.length === brought.length && timingSafeEqual(expected, brought);
}
