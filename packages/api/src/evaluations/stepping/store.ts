/** Keeps those expected in an open wave in step with the register it follows, or with who takes part. */
import type { Queries } from "@tessellate/data/database";
import { tasks, waves } from "@tessellate/data/schema";
import type { CalendarKind } from "@tessellate/domain/evaluations/calendar";
import { inStep, ownExcuses } from "@tessellate/domain/evaluations/expected";
import { isOpen } from "@tessellate/domain/evaluations/wave-state";
import { and, eq, gte, inArray } from "drizzle-orm";
import { change } from "../../change.ts";
import { type Context, type House, today } from "../../context.ts";
import { setExcused } from "../excusing/store.ts";
import { expectAlso, expectedIn } from "../opening/store.ts";
import { expectedRows, type Wave, waveEntry } from "../waves/store.ts";

/** Reasons by which the round itself excuses, by kind of wave; others are never brought in step. */
const stepReasons: Partial<Record<CalendarKind | "lesson", string>> = {
  baseline: ownExcuses.left,
  pulse: ownExcuses.notThere,
};

/** Open waves whose expected rows follow a register or who takes part: baselines and pulses. */
export async function wavesToStep(q: Queries, hubId: string, day: string) {
  const rows = await q
    .select()
    .from(waves)
    .where(
      and(
        eq(waves.hubId, hubId),
        inArray(waves.kind, ["baseline", "pulse"]),
        gte(waves.closesOn, day),
      ),
    );
  return rows.filter((wave) => isOpen(wave, day));
}

/** What is missing to bring a wave in step. */
async function stepFor(q: Queries, house: House, wave: Wave) {
  const reason = stepReasons[wave.kind] ?? ownExcuses.left;
  const kind = wave.kind as CalendarKind;
  const of = { kind, sessionId: wave.sessionId, day: today(house) };
  const people = await expectedIn(q, { hubId: wave.hubId, id: wave.workGroupId }, of);
  return { reason, ...inStep(await expectedRows(q, wave), people, reason) };
}

/** Asks whoever joined or was marked later, and excuses whoever was not there after all. */
export async function stepOne(ctx: Context, wave: Wave): Promise<void> {
  const idle = ({ add, excuse, again, moved }: Awaited<ReturnType<typeof stepFor>>) =>
    add.length + excuse.length + again.length + moved.length === 0;
  if (idle(await stepFor(ctx.database.reader, ctx, wave))) return;
  await change(ctx, waveEntry("wave.open", wave), async ({ tx, post, unchanged }) => {
    const step = await stepFor(tx, ctx, wave);
    if (idle(step)) return unchanged();
    await setExcused(tx, wave, step.excuse, step.reason);
    await setExcused(tx, wave, step.again, null);
    for (const { hubId, id, urn } of step.moved)
      await tx
        .update(tasks)
        .set({ urn })
        .where(and(eq(tasks.hubId, hubId), eq(tasks.id, id)));
    await expectAlso(ctx, { tx, post }, wave, step.add);
  });
}
