/** The limit of `submit`: the same rows with nothing on top, in process and behind a bare node:http server. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { costOf, offer } from "../programs/offer.ts";
import { type Ground, layWaves } from "../programs/submission-ground.ts";
import { openRows, type Turn } from "./rows.ts";

let turns: readonly Turn[] = [];
let rows: ReturnType<typeof openRows> | undefined;
let next = 0;

function submit() {
  const turn = turns[next];
  if (!turn || !rows) throw new Error("There is nobody left to answer.");
  rows.keep(turn, next++);
}

/** Answers a posted form as a page would, after the commit. */
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    new URLSearchParams(Buffer.concat(parts).toString("utf8"));
    submit();
    response.writeHead(303, { location: "/done" }).end();
  });
});

offer({
  lay: async (ground: Ground) => {
    const laid = await layWaves(ground);
    await laid.house.database.close();
    turns = laid.turns;
    rows = openRows(ground.file);
    return turns.length;
  },
  submit: (count: number) =>
    costOf(count, () => {
      for (let i = 0; i < count; i++) submit();
    }),
  listen: () =>
    new Promise((done) => {
      server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port));
    }),
});
