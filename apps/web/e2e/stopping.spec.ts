/** A server that is told to stop answers everything it has been asked. */
import { Agent, get } from "node:http";
import { expect, test } from "@playwright/test";
import { startRealServer } from "./support/real-server.ts";

/** One answer over a connection that is kept open: its status, and whether it was the connection's last. */
const ask = (url: string, agent: Agent) =>
  new Promise<{ status: number; last: boolean }>((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume();
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, last: answer.headers.connection === "close" }),
      );
    }).on("error", reject);
  });

/** Asks again and again over one connection until it is told that it is the last; counts its answers. */
async function askUntilLast(url: string, counted: { answers: number }): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const statuses: number[] = [];
  for (let last = false; !last; ) {
    const answer = await ask(url, agent);
    statuses.push(answer.status);
    counted.answers++;
    last = answer.last;
  }
  agent.destroy();
  return statuses;
}

test("told to stop under sixteen clients, it drops none of their requests", async () => {
  const server = await startRealServer();
  const counted = { answers: 0 };
  const clients = Array.from({ length: 16 }, () => askUntilLast(`${server.url}/sign-in`, counted));
  const finished = Promise.all(clients);
  await expect.poll(() => counted.answers).toBeGreaterThan(160);
  const stopped = server.stop();
  const statuses = (await finished).flat();
  await stopped;
  expect(statuses.length).toBeGreaterThan(160);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
});
