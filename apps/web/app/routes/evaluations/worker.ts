/** /e/worker.js: the service worker of the evaluation's pages, at an address from which it may serve them. */
import worker from "#app/browser/offline-worker.ts?worker&url";

/** The worker proper is a built file with a name of its own; this line asks for it, so a new build is a new worker. */
export const loader = () =>
  new Response(`importScripts(${JSON.stringify(worker)});\n`, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "no-cache",
    },
  });
