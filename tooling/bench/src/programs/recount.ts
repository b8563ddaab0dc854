/** Evaluations put among their wave's with everything around them, once with the tally recounted and once without. */

import { change } from "@tessellate/api/change";
import { answersOf, exchange, rewrite } from "@tessellate/api/evaluations/answers/store";
import { pseudonymOf, scopeOf, sealPerson, sealSchool } from "@tessellate/api/evaluations/seal";
import { findTask, noteTask } from "@tessellate/api/evaluations/store";
import { answersFor, comment } from "../waves.ts";
import { costOf, offer } from "./offer.ts";
import { type Ground, layWaves } from "./submission-ground.ts";

let ground: Awaited<ReturnType<typeof layWaves>> | undefined;
let next = 0;

async function submit(put: typeof rewrite) {
  if (!ground) throw new Error("No ground has been laid yet.");
  const { house, turns } = ground;
  const turn = turns[next];
  if (!turn) throw new Error("Everyone has answered.");
  const { wave, personId, urn, secret } = turn;
  const found = await findTask(house, secret);
  const taskId = found?.task.id ?? "";
  const answers = answersFor(next++);
  const ctx = { ...house, actor: { kind: "operator" as const }, requestId: "bench" };
  const { hubId, id: waveId, workGroupId, instrumentVersionId } = wave;
  const entry = { action: "evaluation.submit", hubId, subject: "task", subjectId: waveId } as const;
  await change(ctx, entry, async ({ tx }) => {
    const all = await answersOf(tx, wave);
    const me = pseudonymOf(house, personId, scopeOf({ editionId: null, id: workGroupId }));
    const key = { hubId, workGroupId, waveId };
    const ids = () => ({ ...key, id: house.newSecretId(), sealedPerson: sealPerson(house, me) });
    const sealedSchool = sealSchool(house, urn);
    await put(tx, house, wave, {
      responses: [...all.responses, { ...ids(), instrumentVersionId, answers, sealedSchool }],
      comments: [...all.comments, { ...ids(), text: comment, name: null }],
    });
    await noteTask(tx, { hubId, id: taskId }, { answered: true, doubted: false });
  });
}

offer({
  lay: async (wish: Ground) => {
    ground = await layWaves(wish);
    return ground.turns.length;
  },
  submit: ({ count, tally }: { count: number; tally: boolean }) =>
    costOf(count, async () => {
      for (let i = 0; i < count; i++) await submit(tally ? rewrite : exchange);
    }),
});
