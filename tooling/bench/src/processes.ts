/** Programs in processes of their own, so that the processor time of each is its own and nobody else's. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A program that runs, and what can be asked of it. */
export interface Running {
  pid: number;
  /** Has it do one of the things it offers (`programs/offer.ts`). What fails there is thrown here. */
  ask<T>(what: string, input?: unknown): Promise<T>;
  /** Microseconds of processor time all its threads have used since it started. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

interface Wishes {
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** A command to run it under, such as strace. */
  under?: readonly string[];
  /** True for what is JavaScript already and is measured exactly as it is run for real. */
  built?: boolean;
}

/** Tells how much processor time was used, whatever else the program does, and ends it when nobody listens any more. */
const meter = `data:text/javascript,${encodeURIComponent(`
  process.on("message", ({ id, what }) => {
    if (what !== "cpu") return;
    const { user, system } = process.cpuUsage();
    process.send({ id, answer: user + system });
  });
  process.on("disconnect", () => process.exit());
`)}`;

const inherited = ["PATH", "HOME", "TMPDIR", "TZ", "LANG"];

/** Starts a program as production would, with nothing of our own environment but what it needs. */
export function run(file: URL, { env = {}, cwd, under = [], built = false }: Wishes = {}): Running {
  const node = [process.execPath, ...(built ? [] : process.execArgv), "--import", meter];
  const [command = "", ...rest] = [...under, ...node, fileURLToPath(file)];
  const passed = inherited.flatMap((name) =>
    process.env[name] ? [[name, process.env[name]]] : [],
  );
  const child = spawn(command, rest, {
    cwd,
    env: { ...Object.fromEntries(passed), NODE_ENV: "production", ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ask = conversationWith(child, fileURLToPath(file), built);
  return {
    pid: child.pid ?? 0,
    ask,
    cpu: () => ask<number>("cpu"),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

interface Reply {
  id: number;
  answer?: unknown;
  failed?: string;
}

/** A program of ours says with its first message that it listens; what is sent earlier would be lost on it. */
function conversationWith(child: ChildProcess, name: string, listensAlready: boolean) {
  const waiting = new Map<number, { done(answer: unknown): void; failed(why: Error): void }>();
  let asked = 0;
  const listening = listensAlready
    ? Promise.resolve()
    : new Promise<void>((done) => child.once("message", () => done()));
  child.on("message", ({ id, answer, failed }: Reply) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (failed) one?.failed(new Error(failed));
    else one?.done(answer);
  });
  child.on("exit", (code, signal) => {
    for (const { failed } of waiting.values())
      failed(new Error(`${name} ended (${signal ?? code}) before it answered.`));
    waiting.clear();
  });
  return <T>(what: string, input?: unknown) =>
    new Promise<T>((done, failed) => {
      const id = asked++;
      waiting.set(id, { done: (answer) => done(answer as T), failed });
      listening.then(() => child.send({ id, what, input }, (error) => error && failed(error)));
    });
}
