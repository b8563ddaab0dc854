/** Evaluations handed in at the API: the link's bearer is found, the policy asked, the answers sealed and recounted. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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

/** Hands in the next one for each request, and answers after the commit. */
const server = createServer(async (request, response) => {
  for await (const part of request) void part;
  const status = await submit().then(
    () => 303,
    () => 500,
  );
  response.writeHead(status, { location: "/done" }).end();
});

offer({
  lay: async (wish: Ground) => {
    ground = await layWaves(wish);
    return ground.turns.length;
  },
  listen: () =>
    new Promise((done) => {
      server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port));
    }),
  submit: (count: number) =>
    costOf(count, async () => {
      for (let i = 0; i < count; i++) await submit();
    }),
});
