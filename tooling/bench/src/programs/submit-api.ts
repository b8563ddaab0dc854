/** Evaluations handed in at the API: the link's bearer is found, the policy asked, the answers sealed and recounted. */
import { bearerOf } from "@tessellate/api/evaluations/store";
import { as } from "../house.ts";
import { answersFor, comment } from "../waves.ts";
import { costOf, offer } from "./offer.ts";
import { type Ground, layWaves } from "./submission-ground.ts";

let ground: Awaited<ReturnType<typeof layWaves>> | undefined;
let next = 0;

function laid() {
  if (!ground) throw new Error("No ground has been laid yet.");
  return ground;
}

async function submit() {
  const { house, turns } = laid();
  const { secret } = turns[next] ?? {};
  if (!secret) throw new Error("Everyone has answered.");
  const answers = answersFor(next++);
  const api = as(house, await bearerOf(house, secret));
  const outcome = await api.evaluations.submit({ secret, answers, comment });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

offer({
  lay: async (wish: Ground) => {
    ground = await layWaves(wish);
    return ground.turns.length;
  },
  submit: (count: number) =>
    costOf(count, async () => {
      for (let i = 0; i < count; i++) await submit();
    }),
});
