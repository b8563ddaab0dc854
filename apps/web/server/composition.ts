/** What the server needs of the composition root, said as a type so that each can be read without the other. */
import type { Context } from "@tessellate/api/context";

/** demo and dev fill the system with examples; serve never does. */
export type Mode = "demo" | "serve" | "dev";

/** Everything that was opened for this process: it is made once, in `services.server.ts`. */
export interface Services {
  mode: Mode;
  /** Throws when the database cannot be read. */
  ready(): Promise<void>;
  /** Finishes what is under way and lets go of the database. */
  close(): Promise<void>;
  signIn: { handler(request: Request): Promise<Response> };
  /** Who asks, with the clock, ids and keys; `x-request-id` and `x-client-ip` of the request are our own. */
  contextFor(request: Request): Promise<Context>;
}
