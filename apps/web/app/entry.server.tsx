/** Turns a page into HTML, whole when it sends no scripts and streamed when it does. */
import { PassThrough, Writable } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import {
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
  ServerRouter,
} from "react-router";
import { RenderingProvider } from "#app/ui/rendering.ts";
import { sendsScripts } from "#app/ui/route-handle.ts";

/** Milliseconds a loader's late data may take before the page is ended without it. */
export const streamTimeout = 5_000;

/** Errors nobody expected go to the log with the request's id. A refusal (404) is an answer, and a reader who left is none. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) context.report(error);
};

const hydrates = ({ staticHandlerContext, routeModules }: EntryContext) =>
  !staticHandlerContext.errors &&
  sendsScripts(staticHandlerContext.matches.map(({ route }) => routeModules[route.id]?.handle));

/** Renders the page. A page without scripts has nothing to stream to: sent in one piece it costs the server least. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> | Response {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const { nonce, requestId: reference, report } = context;
  const whole = !hydrates(entry);
  const wait = whole || isbot(request.headers.get("user-agent") ?? "");
  return new Promise((resolve, reject) => {
    let begun = false;
    const answer = (body: ReadableStream | Uint8Array) =>
      resolve(new Response(body as BodyInit, { headers, status }));
    const { pipe, abort } = renderToPipeableStream(
      <RenderingProvider value={{ nonce, reference }}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </RenderingProvider>,
      {
        nonce,
        [wait ? "onAllReady" : "onShellReady"]() {
          begun = true;
          if (whole) return pipe(gathered(headers, answer));
          const body = new PassThrough();
          answer(createReadableStreamFromReadable(body));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          if (begun) report(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

function gathered(headers: Headers, done: (page: Uint8Array) => void) {
  const parts: Buffer[] = [];
  return new Writable({
    write(part, _encoding, next) {
      parts.push(part);
      next();
    },
    final(next) {
      const page = Buffer.concat(parts);
      headers.set("Content-Length", String(page.byteLength));
      done(page);
      next();
    },
  });
}
