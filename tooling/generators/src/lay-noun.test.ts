/** What `pnpm noun` lays passes the law of the house, and it never writes over anything. */
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { breachesIn } from "@tessellate/architecture/cruise";
import { problemsWith } from "@tessellate/architecture/file-law";
import { filesOf } from "@tessellate/architecture/files";
import { forbiddenNames, nouns } from "@tessellate/architecture/vocabulary";
import { afterAll, beforeAll, expect, test } from "vitest";
import { layNoun, refusal, stillToDo } from "./lay-noun.ts";

const house = fileURLToPath(new URL("../../..", import.meta.url));
const noun = nouns.find((name) => refusal(house, name) === undefined) ?? "";
let root: string;

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "tessellate-noun-")));
  for (const floor of ["apps", "packages", "tooling"]) {
    await cp(join(house, floor), join(root, floor), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/\/(build|\.turbo|test-results)$/.test(path),
    });
  }
  await symlink(join(house, "node_modules"), join(root, "node_modules"));
});

afterAll(() => rm(root, { recursive: true, force: true }));

test("a new noun stands on every floor and passes the law", { timeout: 60_000 }, async () => {
  const paths = await layNoun(root, noun);
  for (const floor of ["domain", "data", "api", "web"]) {
    expect(paths.some((path) => path.includes(`/${floor}/`))).toBe(true);
  }
  const laid = filesOf(root).filter(({ path }) => paths.includes(path));
  expect(laid).toHaveLength(paths.length);
  expect(problemsWith(laid)).toEqual([]);
  expect((await breachesIn(root)).filter(({ from }) => paths.includes(from))).toEqual([]);
});

test("a noun that is there is left alone", async () => {
  const path = join(root, `packages/domain/src/${noun}/title.ts`);
  const before = await readFile(path, "utf8");
  await expect(layNoun(root, noun)).rejects.toThrow("is there already");
  expect(await readFile(path, "utf8")).toBe(before);
});

test("half a noun is enough to be left alone", async () => {
  const empty = await mkdtemp(join(tmpdir(), "tessellate-half-"));
  await mkdir(join(empty, "apps/web/app/features/people"), { recursive: true });
  expect(refusal(empty, "people")).toContain("features/people");
  await rm(empty, { recursive: true });
});

test.each([...forbiddenNames, "Work Groups", "../etc", "", "widgets"])(
  "'%s' is refused with a sentence",
  (name) => {
    expect(refusal(root, name)).toMatch(/\w+.*\.(ts\.)?$/);
  },
);

test("what is left to do names the noun as code writes it", () => {
  expect(stillToDo("cpd-record").join("\n")).toContain("cpdRecordRouter");
});
