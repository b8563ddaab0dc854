/** The two demos journeys run in: the same filling twice, so that nothing done in one is seen in the other. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Playwright loads this file in every worker; the first one names the folder for all.
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "tessellate-journeys-"));
const home = process.env.E2E_DATA_DIR;
const firstPort = Number(process.env.E2E_PORT || 3105);

/** A demo with a server of its own. */
export interface Demo {
  baseURL: string;
  port: number;
  folder: string;
}

const demo = (name: string, port: number): Demo => ({
  baseURL: `http://localhost:${port}`,
  port,
  folder: join(home, name),
});

/** Where England is filled once, for both demos. */
export const filled = join(home, "filled");

/** Where the main job is done, and what it leaves is looked at. */
export const mainJob = demo("main-job", firstPort);

/** Where everything else happens. */
export const others = demo("others", firstPort + 1);

/** Where the main job says what it has left. */
export const threadFile = join(home, "journey.json");
