/** A bounded number of requests over connections that are kept, sent from this process to a server in another. */
import { Agent, request } from "node:http";
import type { Cost } from "./measure.ts";
import type { Running } from "./processes.ts";

/** One request. */
export interface Sent {
  path: string;
  method?: "GET" | "POST";
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

/** What came back. */
export interface Got {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
  /** How long the body was as it came. */
  bytes: number;
}

/** A server and the connections to it. */
export interface Door {
  server: Running;
  port: number;
  agent: Agent;
}

/** As many clients as a small machine serves at once without their waiting deciding the figure. */
const connections = 4;

/** The door of a server on this machine, with so many clients at once before it. */
export const doorOf = (server: Running, port: number, clients = connections): Door => ({
  server,
  port,
  agent: new Agent({ keepAlive: true, maxSockets: clients }),
});

/** Sends one request and reads the whole answer. */
export const send = ({ port, agent }: Pick<Door, "port" | "agent">, sent: Sent): Promise<Got> =>
  new Promise((done, failed) => {
    const { path, method = "GET", headers = {}, body } = sent;
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const options = { host: "127.0.0.1", port, agent, path, method };
    const asked = request({ ...options, headers: { ...headers, ...length } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", failed);
      answer.on("end", () => {
        const whole = Buffer.concat(parts);
        const { statusCode: status = 0, headers } = answer;
        done({ status, headers, body: whole.toString("utf8"), bytes: whole.length });
      });
    });
    asked.on("error", failed);
    asked.end(body);
  });

interface Load {
  requests: number;
  /** The request of a number, from 0. */
  of(number: number): Sent;
  /** The status every answer must have, or the measurement means nothing. */
  status: number;
}

/** Sends them all, as many at once as there are connections, and says what each cost the server. */
export async function load(door: Door, { requests, of, status }: Load): Promise<Cost> {
  let next = 0;
  const client = async () => {
    while (next < requests) {
      const sent = of(next++);
      const got = await send(door, sent);
      if (got.status !== status)
        throw new Error(`${sent.path} answered ${got.status}: ${got.body.slice(0, 300)}`);
    }
  };
  const before = await door.server.cpu();
  const began = performance.now();
  await Promise.all(Array.from({ length: door.agent.maxSockets }, client));
  const wall = (performance.now() - began) * 1000;
  return { cpu: ((await door.server.cpu()) - before) / requests, wall: wall / requests };
}
