/** What the command line reads from its environment. */
import { resolve } from "node:path";
import { type DataPlace, dataPlace } from "@tessellate/api/data-folder";

/** Where this installation lives; `--demo` means the demo's own folder. */
export const placeFor = (demo: boolean): DataPlace =>
  dataPlace(demo ? "demo" : "serve", process.env);

/** The day the demo is made for (`YYYY-MM-DD`), if not today, and its size. */
export const demoWishes = () => ({
  day: process.env.DEMO_DAY,
  size: process.env.DEMO_SIZE === "large" ? ("large" as const) : ("small" as const),
});

/** Where links in mail lead. */
export const baseUrl = () => process.env.BASE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;

/** A file as the operator named it, seen from the folder they typed the command in. */
export const fileFrom = (typed: string) => resolve(process.env.INIT_CWD ?? ".", typed);
