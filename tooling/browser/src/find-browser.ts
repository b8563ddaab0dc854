/** Finds a Chromium for the journeys, or fetches one, so that the test command needs nothing beforehand. */
import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium, type LaunchOptions } from "@playwright/test";

/** What a search for a browser asks of the machine it runs on. */
export interface Machine {
  /** CHROMIUM_PATH: somebody chose. */
  chosen: string | undefined;
  /** Where Playwright keeps its own Chromium. */
  playwrights: string;
  /** True when the file is a browser that answers. */
  starts(path: string): boolean;
  /** Where a browser might stand on this machine. */
  places: string[];
  /** Fetches Playwright's own shell; throws where its download is out of reach. */
  fetchPlaywrights(): void;
  /** Installs the distribution's Chromium and says where; undefined where that cannot be done. */
  installSystems(): string | undefined;
}

/**
 * The browser to test in: a path, or undefined for Playwright's own.
 * Looked for in this order: CHROMIUM_PATH, Playwright's own, the system's, Playwright's download, the
 * distribution's package. Throws with what to do when there is none.
 */
export function findBrowser(machine: Machine = thisMachine()): string | undefined {
  const { chosen, playwrights } = machine;
  if (chosen) {
    if (machine.starts(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is "${chosen}", which is no browser that starts.`);
  }
  if (machine.starts(playwrights)) return undefined;
  const systems = machine.places.find(machine.starts);
  if (systems) return systems;
  return fetched(machine);
}

function fetched(machine: Machine): string | undefined {
  try {
    machine.fetchPlaywrights();
    return undefined;
  } catch {
    const installed = machine.installSystems();
    if (installed && machine.starts(installed)) return installed;
    throw new Error(
      "There is no browser to test in. Install Chromium (on Debian: apt-get install chromium) or set CHROMIUM_PATH.",
    );
  }
}

const isRoot = process.getuid?.() === 0;

/** What a closed network and a container ask of Chromium; `--no-sandbox` only where it cannot start without. */
export const browserArguments = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(isRoot ? ["--no-sandbox"] : []),
];

/** Playwright's `use.launchOptions`: the browser found, and the arguments it needs here. */
export function launchOptions(): LaunchOptions {
  const executablePath = findBrowser();
  return { ...(executablePath ? { executablePath } : {}), args: browserArguments };
}

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const places = () => [
  ...(process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name))),
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const aloud: ExecFileSyncOptions = { stdio: ["ignore", "inherit", "inherit"] };

function thisMachine(): Machine {
  return {
    chosen: process.env.CHROMIUM_PATH,
    playwrights: chromium.executablePath(),
    places: places(),
    starts,
    fetchPlaywrights() {
      const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
      execFileSync(process.execPath, [cli, "install", "--only-shell", "chromium"], aloud);
    },
    installSystems() {
      if (!isRoot || !existsSync("/etc/debian_version")) return undefined;
      const install = ["install", "-y", "--no-install-recommends", "chromium"];
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      try {
        execFileSync("apt-get", ["update"], { ...aloud, env });
        execFileSync("apt-get", install, { ...aloud, env });
      } catch {
        return undefined;
      }
      return places().find(starts);
    },
  };
}

function starts(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    if (process.platform !== "win32") execFileSync(path, ["--version"], { timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
