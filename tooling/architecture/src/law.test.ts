/** The law holds in this tree, and each of its rules sees the violation it was written for. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { breachesIn } from "./cruise.ts";
import { law } from "./law.ts";
import { plant } from "./plant.ts";
import { lawful, planted } from "./planted.ts";

const house = fileURLToPath(new URL("../../..", import.meta.url));

test("the law holds: no import in the house points uphill", { timeout: 120_000 }, async () => {
  expect(await breachesIn(house)).toEqual([]);
});

test("every rule of the law has a planted violation", () => {
  expect(Object.keys(planted).sort()).toEqual(law.map(({ name }) => name).sort());
});

test("imports that the law allows pass", async () => {
  const { root, remove } = await plant(lawful);
  expect(await breachesIn(root)).toEqual([]);
  await remove();
});

test.each(Object.entries(planted))("a planted breach of %s is caught", async (name, tree) => {
  const { root, remove } = await plant(tree);
  const caught = new Set((await breachesIn(root)).map(({ rule }) => rule));
  await remove();
  expect([...caught]).toEqual([name]);
});
