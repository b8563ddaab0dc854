/** What a phone keeps of the evaluation's pages, so that a form once opened opens again with no signal. */

/** The one cache. A new number empties the old one. */
export const cacheName = "evaluations-1";

/** The form a path under `/e/` belongs to: `/e/abc/check` belongs to `/e/abc`. Nothing for other paths. */
export const formPathOf = (path: string): string | undefined =>
  /^\/e\/[\w-]{20,}(?=\/|$)/.exec(path)?.[0];

/** Files that never change under their name: fonts, styles, scripts. */
export const isAsset = (path: string): boolean => path.startsWith("/assets/");
