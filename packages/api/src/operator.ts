/** The operator's way in: procedures called by name, in this process or, through a local socket, in the running server. */

import { chmod, rm } from "node:fs/promises";
import { createConnection, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { callerFor } from "./app.ts";
import type { House } from "./context.ts";

/** A call as it crosses the socket: the procedure's path, such as `findings.release`, and its input. */
export interface Call {
  path: string;
  input?: unknown;
}

type Reply = { ok: true; result: unknown } | { ok: false; error: string };

/** Runs a procedure by its path as the operator. */
export async function callHere(house: House, { path, input }: Call): Promise<unknown> {
  const caller = callerFor({ ...house, actor: { kind: "operator" }, requestId: null });
  const [noun = "", procedure = ""] = path.split(".");
  const nouns = caller as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  const run = Object.hasOwn(nouns, noun) || nouns[noun] ? nouns[noun]?.[procedure] : undefined;
  if (!run) throw new Error(`There is no procedure ${path}.`);
  return run(input);
}

/** Answers the command line on a socket only this user can open; returns the way to stop. */
export async function answerOperator(
  house: House,
  socketPath: string,
): Promise<() => Promise<void>> {
  await rm(socketPath, { force: true });
  const server = createServer((socket) => void answer(house, socket));
  await new Promise<void>((done, fail) => server.once("error", fail).listen(socketPath, done));
  await chmod(socketPath, 0o600);
  return async () => {
    await new Promise((done) => server.close(done));
    await rm(socketPath, { force: true });
  };
}

async function answer(house: House, socket: Socket) {
  socket.on("error", () => socket.destroy());
  for await (const line of createInterface({ input: socket })) {
    const reply: Reply = await callHere(house, JSON.parse(line) as Call).then(
      (result) => ({ ok: true as const, result: result ?? null }),
      (error: unknown) => ({
        ok: false as const,
        error: error instanceof Error ? error.message : String(error),
      }),
    );
    socket.end(`${JSON.stringify(reply)}\n`);
    return;
  }
}

/** Hands a call to the running server and waits for its answer. */
export function callServer(socketPath: string, call: Call): Promise<unknown> {
  return new Promise((done, fail) => {
    const socket = createConnection(socketPath, () => socket.write(`${JSON.stringify(call)}\n`));
    socket.once("error", fail);
    createInterface({ input: socket }).once("line", (line) => {
      const reply = JSON.parse(line) as Reply;
      socket.end();
      if (reply.ok) done(reply.result);
      else fail(new Error(reply.error));
    });
  });
}
