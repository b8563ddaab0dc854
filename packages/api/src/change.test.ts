/** The one door to writing, on both engines. */

import { makeHub } from "@tessellate/data/makers/organisations";
import { auditEntries, hubs, outbox } from "@tessellate/data/schema";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../test/world.ts";
import { change } from "./change.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const entry = { action: "system.status", hubId: null, subject: "hub", subjectId: "h" } as const;
const mail = {
  kind: "test",
  hubId: null,
  to: "ada@school.example",
  subject: "Hello",
  text: "A link",
};
const counted = async () => ({
  hubs: await world.reader.$count(hubs),
  audit: await world.reader.$count(auditEntries),
  outbox: await world.reader.$count(outbox),
});

test("a change keeps its rows, one audit line and its mail together", async () => {
  const before = await counted();
  await change(world.contextFor({ kind: "operator" }), entry, async ({ tx, post }) => {
    await makeHub(tx);
    post(mail);
  });
  expect(await counted()).toEqual({
    hubs: before.hubs + 1,
    audit: before.audit + 1,
    outbox: before.outbox + 1,
  });
});

test("a change that fails keeps nothing of them", async () => {
  const before = await counted();
  const failing = change(world.contextFor({ kind: "operator" }), entry, async ({ tx, post }) => {
    await makeHub(tx);
    post(mail);
    throw new Error("given up");
  });
  await expect(failing).rejects.toThrow("given up");
  expect(await counted()).toEqual(before);
});

test("a repeated request that changes nothing leaves no audit line", async () => {
  const before = await counted();
  await change(world.contextFor({ kind: "operator" }), entry, async ({ unchanged }) => unchanged());
  expect(await counted()).toEqual(before);
});

test("nobody can alter or remove a line of the audit", async () => {
  const tamper = world.make((tx) =>
    tx.update(auditEntries).set({ subject: "nothing" }).where(sql`true`),
  );
  await expect(tamper).rejects.toThrow();
  const remove = world.make((tx) => tx.delete(auditEntries).where(sql`true`));
  await expect(remove).rejects.toThrow();
});

test("what waits in the outbox cannot be read without the keys", async () => {
  const rows = await world.reader.select().from(outbox);
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain("A link");
});
