/** Addresses of our own: where a form may send someone back to. */

/** The path if it leads to one of our own pages, else the start page: `//elsewhere` and `/\elsewhere` would leave. */
export const ownPath = (path: unknown): string =>
  typeof path === "string" && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(path) ? path : "/";
