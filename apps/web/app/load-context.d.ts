/** What the server hands to every loader and action. */
import type { Context } from "@tessellate/api/context";
import type { Mode } from "../server/composition.ts";

declare module "react-router" {
  interface AppLoadContext {
    /** Allows this page's own scripts and styles under the security policy. */
    nonce: string;
    /** Names the request in the log, in the X-Request-Id header and on the error page. */
    requestId: string;
    /** demo and dev fill the system with examples; serve never does. */
    mode: Mode;
    /** The API's context for this request: who asks, the clock, the ids. Made once, when first asked for. */
    request(): Promise<Context>;
    /** better-auth's own door, for sign-in forms: it keeps the rate limits and sets the cookies. */
    signIn(request: Request): Promise<Response>;
    /** Writes an unexpected error to the log under this request's id. */
    report(error: unknown): void;
  }
}
