/** The test command finds a browser on any machine, or says in one sentence what is missing. */
import { expect, test } from "vitest";
import { browserArguments, findBrowser, type Machine } from "./find-browser.ts";

const machine = (working: string[], more: Partial<Machine> = {}): Machine => ({
  chosen: undefined,
  playwrights: "/cache/chromium",
  places: ["/usr/bin/chromium", "/usr/bin/google-chrome"],
  starts: (path) => working.includes(path),
  fetchPlaywrights() {
    throw new Error("no way out of this network");
  },
  installSystems: () => undefined,
  ...more,
});

test("a browser somebody chose comes before any other", () => {
  expect(findBrowser(machine(["/mine", "/cache/chromium"], { chosen: "/mine" }))).toBe("/mine");
});

test("a chosen browser that does not start is an error, not a reason to look elsewhere", () => {
  expect(() => findBrowser(machine(["/usr/bin/chromium"], { chosen: "/gone" }))).toThrow("/gone");
});

test("Playwright's own comes before the system's", () => {
  expect(findBrowser(machine(["/cache/chromium", "/usr/bin/chromium"]))).toBeUndefined();
});

test("the system's browser is used when Playwright has none", () => {
  expect(findBrowser(machine(["/usr/bin/google-chrome"]))).toBe("/usr/bin/google-chrome");
});

test("with no browser at all, Playwright's is fetched", () => {
  expect(findBrowser(machine([], { fetchPlaywrights() {} }))).toBeUndefined();
});

test("where the download is out of reach, the distribution's package is installed", () => {
  const found = findBrowser(machine(["/usr/bin/new"], { installSystems: () => "/usr/bin/new" }));
  expect(found).toBe("/usr/bin/new");
});

test("where nothing can be done, the error says what to do", () => {
  expect(() => findBrowser(machine([]))).toThrow("apt-get install chromium");
});

test("the browser runs without its sandbox only as root, where it cannot start with it", () => {
  expect(browserArguments.includes("--no-sandbox")).toBe(process.getuid?.() === 0);
});
