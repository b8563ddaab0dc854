/** Brings a file of questions into the bank: new questions, and a draft of every instrument that differs. */
import type { Queries } from "@tessellate/data/database";
import {
  instrumentQuestions,
  instruments,
  instrumentVersions,
  questions,
} from "@tessellate/data/schema";
import type { ImportPlan, PlannedDraft } from "@tessellate/domain/instruments/import-plan";
import { eq } from "drizzle-orm";
import type { House } from "../../context.ts";

type Minting = Pick<House, "newId">;

/** Does what a plan without problems says. Published versions are left as they are. */
export async function carryOut(tx: Queries, house: Minting, plan: ImportPlan): Promise<void> {
  for (const { choices, ...one } of plan.questions)
    await tx
      .insert(questions)
      .values({ id: house.newId(), ...one, choices: choices ? [...choices] : null });
  const rows = await tx.select({ id: questions.id, key: questions.key }).from(questions);
  const idOf = new Map(rows.map(({ id, key }) => [key, id]));
  for (const draft of plan.drafts) await keepDraft(tx, house, draft, idOf);
}

async function keepDraft(
  tx: Queries,
  house: Minting,
  { instrument, version, isNew }: PlannedDraft,
  idOf: ReadonlyMap<string, string>,
) {
  const { key, name, waveKind, openQuestion, asks } = instrument;
  if (isNew) await tx.insert(instruments).values({ id: house.newId(), key, name, waveKind });
  const [standing] = await tx.select().from(instruments).where(eq(instruments.key, key));
  if (!standing) throw new Error(`The instrument ${key} has gone.`);
  const id = house.newId();
  await tx
    .insert(instrumentVersions)
    .values({ id, instrumentId: standing.id, version, state: "draft", openQuestion });
  await tx.insert(instrumentQuestions).values(
    asks.map((ask, position) => ({
      versionId: id,
      questionId: idOf.get(ask.key) as string,
      position,
      wording: ask.wording,
    })),
  );
}
