/** How often codes may be asked for: per mailbox, and per address on the network. */
import { codeLimits, rateLimits } from "@tessellate/data/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Door, openDoor } from "../test/door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const minutes = 60_000;

test("a mailbox is sent five codes an hour, whoever asks and from wherever", async () => {
  const ada = await door.invited("ada");
  const ask = (email: string) => door.browser().askCode(email);
  for (let i = 0; i < 5; i++) expect((await ask(ada.email)).status).toBe(200);
  door.codes.clear();
  door.wait(20 * minutes);
  const refused = await ask("ADA@school.example");
  expect(refused.status).toBe(429);
  const wait = Number(refused.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(39 * 60);
  expect(wait).toBeLessThanOrEqual(40 * 60);
  expect(door.codes.size).toBe(0);
  door.wait(41 * minutes);
  expect((await ask(ada.email)).status).toBe(200);
  expect(door.codes.size).toBe(1);
});

test("an unknown mailbox meets the same limit in the same words", async () => {
  const bea = await door.invited("bea");
  const answers = async (email: string) => {
    const seen = [];
    for (let i = 0; i < 6; i++) {
      const { status, json } = await door.browser().askCode(email);
      seen.push({ status, json });
    }
    return seen;
  };
  expect(await answers("stranger@school.example")).toEqual(await answers(bea.email));
});

test("the limit keeps no address, only its hash, and forgets it after the hour", async () => {
  await door.browser().askCode("someone@school.example");
  expect(JSON.stringify(await door.database.reader.select().from(codeLimits))).not.toContain("@");
  door.wait(61 * minutes);
  await door.browser().askCode("else@school.example");
  expect(await door.database.reader.$count(codeLimits)).toBe(1);
});

test("many asking at once from one address are counted exactly", async () => {
  const ip = "198.51.100.7";
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => door.browser(ip).askCode(`many${i}@school.example`)),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(40);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  const rows = await door.database.reader.select().from(rateLimits);
  expect(rows.find(({ key }) => key.includes(ip))?.count).toBe(40);
});
