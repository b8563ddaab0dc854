/** The service worker of the evaluation's pages: asks the network first, and opens what the phone has kept when there is none. */
import { cacheName, formPathOf, isAsset } from "./offline-cache.ts";

declare const self: ServiceWorkerGlobalScope;

/** Milliseconds after which a network that does not answer counts as none: in a school hall it often is. */
const patience = 6_000;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (isAsset(pathname)) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(request, pathname));
});

/** An asset never changes under its name, so what was kept is as good as new. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await (await caches.open(cacheName)).put(request, fresh.clone());
  return fresh;
}

/** The page from the network; without one, the form as it was last opened. Nothing that is sent is ever answered from the cache. */
async function page(request: Request, pathname: string): Promise<Response> {
  const form = formPathOf(pathname);
  const kept = form ? await caches.match(form) : undefined;
  if (!kept || !form) return fetch(request);
  try {
    const fresh = await (request.method === "GET" ? soon(fetch(request)) : fetch(request));
    return fresh;
  } catch {
    return request.method === "GET" && pathname === form ? kept : Response.redirect(form, 303);
  }
}

const soon = (answer: Promise<Response>) =>
  Promise.race([
    answer,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error("no network")), patience)),
  ]);
