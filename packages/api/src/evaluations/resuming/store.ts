/** Going on with an evaluation on another device: a code of six digits goes to the person's own address and is typed in here. */
import { createHash } from "node:crypto";
import { codeLimits, people, resumeCodes } from "@tessellate/data/schema";
import {
  codeLetter,
  codeMinutes,
  codeSubject,
  codesAnHour,
  codeWindow,
  mostTries,
} from "@tessellate/domain/evaluations/resuming";
import { refused } from "@tessellate/domain/forms/problem";
import { eq, lte } from "drizzle-orm";
import type { Change } from "../../change.ts";
import type { Context } from "../../context.ts";
import { subjectFor } from "../../notifications/mail.ts";
import { addressOf, hashOf } from "../links.ts";
import { hashOfCode, newMark, readMark, writeMark } from "../marks.ts";
import { type FoundTask, takesAnswers, tooLate } from "../store.ts";

const minute = 60_000;

/** Minutes to wait for another code; 0 when one may be sent, and then it is counted. */
async function minutesToWait({ tx }: Pick<Change, "tx">, at: Date, taskId: string) {
  const emailHash = createHash("sha256").update(`evaluation ${taskId}`).digest("hex");
  const since = new Date(at.getTime() - codeWindow);
  await tx.delete(codeLimits).where(lte(codeLimits.windowStart, since));
  const [row] = await tx.select().from(codeLimits).where(eq(codeLimits.emailHash, emailHash));
  if (row && row.asked >= codesAnHour)
    return Math.ceil((row.windowStart.getTime() + codeWindow - at.getTime()) / minute);
  await tx
    .insert(codeLimits)
    .values({ emailHash, asked: 1, windowStart: at })
    .onConflictDoUpdate({ target: codeLimits.emailHash, set: { asked: (row?.asked ?? 0) + 1 } });
  return 0;
}

/** A code of six digits, made before the transaction, which may run more than once. */
export const newCode = ({ randomBelow }: Pick<Context, "randomBelow">) =>
  String(randomBelow(1_000_000)).padStart(6, "0");

/**
 * Mails a code to the person whose task this is; a later code takes the place of an earlier one. The answer is the same
 * whether anything was begun or not, so asking tells a stranger nothing.
 */
export async function sendCode(
  ctx: Context,
  { tx, post, unchanged }: Change,
  found: FoundTask,
  { secret, code }: { secret: string; code: string },
) {
  if (!takesAnswers(ctx, found)) {
    unchanged();
    return tooLate(found.wave);
  }
  const wait = await minutesToWait({ tx }, ctx.now(), found.task.id);
  if (wait > 0) {
    unchanged();
    const message = `${codesAnHour} codes have been sent within the hour. Wait ${wait} minutes, or use the newest.`;
    return refused({ field: "code", message });
  }
  const [person] = await tx.select().from(people).where(eq(people.id, found.task.personId));
  if (!person || person.erasedAt) throw new Error(`Task ${found.task.id} is nobody’s.`);
  const sent = {
    codeHash: hashOfCode(ctx, secret, code),
    expiresAt: new Date(ctx.now().getTime() + codeMinutes * minute),
    tries: 0,
  };
  await tx
    .insert(resumeCodes)
    .values({ secretHash: hashOf(secret), ...sent })
    .onConflictDoUpdate({ target: resumeCodes.secretHash, set: sent });
  post({
    kind: "evaluation.code",
    hubId: found.task.hubId,
    to: person.email,
    subject: subjectFor({ group: found.group.title, at: ctx.now(), says: codeSubject }),
    ...codeLetter({
      name: person.name,
      group: found.group.title,
      hub: found.hub.name,
      code,
      address: `${addressOf(ctx, secret)}/resume`,
    }),
  });
  return { ok: true as const };
}

/** Takes a typed code: the right one, in time and within three tries, makes this browser known, once. */
export async function enterCode(
  ctx: Context,
  { tx, unchanged }: Change,
  { secret, code, mark }: { secret: string; code: string; mark?: string | undefined },
) {
  const isOurs = eq(resumeCodes.secretHash, hashOf(secret));
  const [kept] = await tx.select().from(resumeCodes).where(isOurs);
  const isAlive = kept && kept.tries < mostTries && kept.expiresAt > ctx.now();
  if (!isAlive || kept.codeHash !== hashOfCode(ctx, secret, code)) {
    unchanged();
    if (isAlive)
      await tx
        .update(resumeCodes)
        .set({ tries: kept.tries + 1 })
        .where(isOurs);
    return refused({
      field: "code",
      message: `This is not the newest code, or it is older than ${codeMinutes} minutes, or it was used or mistyped ${mostTries} times. Type it again, or ask for a new one.`,
    });
  }
  await tx.delete(resumeCodes).where(isOurs);
  const { browser } = readMark(ctx, secret, mark) ?? newMark(ctx);
  return { ok: true as const, mark: writeMark(ctx, secret, { browser, sees: "all" }) };
}
