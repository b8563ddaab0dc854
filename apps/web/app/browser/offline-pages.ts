/** The pages a phone keeps, so that a link opens with no signal; and how it forgets them. */
import { cacheName, formPathOf, isAsset } from "./offline-cache.ts";

/** Milliseconds after which a kept page is forgotten: its wave has closed by then. */
const keptFor = 30 * 24 * 60 * 60_000;

/** Keeps this page and what it is made of, so that the link opens with no signal. */
export async function keepPage(address: string) {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/e/worker.js", { scope: "/e/" });
  const cache = await caches.open(cacheName);
  const parts = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const assets = parts.filter((u) => u.origin === location.origin && isAsset(u.pathname));
  await cache.addAll([address, ...new Set(assets.map(({ pathname }) => pathname))]);
}

/** Forgets the page of one link. */
export async function forgetPage(address: string) {
  if ("caches" in globalThis) await (await caches.open(cacheName)).delete(address);
}

/** Forgets every kept page that is older than a wave is open. */
export async function forgetOldPages(now: number) {
  if (!("caches" in globalThis)) return;
  const cache = await caches.open(cacheName);
  for (const request of await cache.keys()) {
    const page = formPathOf(new URL(request.url).pathname) && (await cache.match(request));
    const date = page && Date.parse(page.headers.get("date") ?? "");
    if (date && now - date > keptFor) await cache.delete(request);
  }
}
