/** Questions and instruments as JSON: taken away by anyone who signs in, brought in by the nation's leads. */
import { national } from "@tessellate/domain/access/decide";
import { refused } from "@tessellate/domain/forms/problem";
import { bankFileOf, readBankFile } from "@tessellate/domain/instruments/bank-file";
import { instrumentAddress } from "@tessellate/domain/instruments/edits";
import { type ImportPlan, planImport } from "@tessellate/domain/instruments/import-plan";
import { z } from "zod";
import { change } from "../../change.ts";
import { allowed, router } from "../../trpc.ts";
import { carryOut } from "./store.ts";
import { publishedBank, publishedVersion, standingBank } from "./views.ts";

const nothing = z.strictObject({}).optional();
const inNation = () => ({ place: national });
const oneVersion = z.strictObject({
  instrument: instrumentAddress,
  version: z.number().int().min(1).max(9999),
});
/** Of any length: a file that is too large is told so in a sentence. */
const aFile = z.strictObject({ text: z.string() });

/** What a plan would do, as a page says it. */
const told = ({ questions, drafts, same }: ImportPlan) => ({
  questions: questions.map(({ key }) => key),
  drafts: drafts.map(({ instrument: { key, name, asks }, version, isNew }) => ({
    ...{ key, name, version, isNew, asks: asks.length },
  })),
  same,
});

export const filesRouter = router({
  /** The whole bank as the nation has published it. */
  bank: allowed("instrument.read", nothing, inNation).query(async ({ ctx }) =>
    bankFileOf(await publishedBank(ctx.database.reader)),
  ),

  /** One published national version with its questions. */
  version: allowed("instrument.read", oneVersion, async (ctx, input) => {
    const bank = await publishedVersion(ctx.database.reader, input);
    return bank && { place: national, bank };
  }).query(({ ctx }) => bankFileOf(ctx.found.bank)),

  /** Says what bringing a file in would do, or everything that is wrong with it. Nothing is changed. */
  preview: allowed("instrument.draft", aFile, inNation).query(async ({ ctx, input }) => {
    const read = readBankFile(input.text);
    if (!read.ok) return read;
    const plan = planImport(await standingBank(ctx.database.reader), read.bank);
    return plan.problems.length > 0
      ? refused(...plan.problems)
      : { ok: true as const, plan: told(plan) };
  }),

  /** Brings a file in: new questions, and a draft of every instrument that differs from what is published. */
  bring: allowed("instrument.draft", aFile, inNation).mutation(({ ctx, input }) => {
    const read = readBankFile(input.text);
    if (!read.ok) return read;
    const entry = { action: "instrument.draft", hubId: null, subject: "bank" } as const;
    return change(ctx, { ...entry, subjectId: ctx.newId() }, async ({ tx, unchanged }) => {
      const plan = planImport(await standingBank(tx), read.bank);
      const idle = plan.questions.length + plan.drafts.length === 0;
      if (idle || plan.problems.length > 0) unchanged();
      if (plan.problems.length > 0) return refused(...plan.problems);
      await carryOut(tx, ctx, plan);
      return { ok: true as const, plan: told(plan) };
    });
  }),
});
