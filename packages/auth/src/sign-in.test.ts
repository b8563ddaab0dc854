/** Signing in with a code from the mailbox, as someone at a browser meets it, on both engines. */
import {
  appointments,
  logins,
  people,
  signInSessions,
  verifications,
} from "@tessellate/data/schema";
import { getAuthTables } from "better-auth/db";
import { eq, getTableColumns } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wrongCode } from "../test/app-code.ts";
import { type Door, openDoor } from "../test/door.ts";
import { tables } from "./adapter.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const sessionsOf = (personId: string) =>
  door.database.reader.select().from(signInSessions).where(eq(signInSessions.userId, personId));

test("our tables have every column this version of better-auth wants", () => {
  for (const [model, { fields }] of Object.entries(getAuthTables(door.auth.options))) {
    const columns = getTableColumns(tables[model as keyof typeof tables]) as Record<
      string,
      { dataType: string; notNull: boolean; isUnique: boolean }
    >;
    for (const [name, field] of Object.entries(fields)) {
      const column = columns[name];
      expect(column, `${model}.${name}`).toBeDefined();
      expect(column?.dataType, `${model}.${name}`).toBe(String(field.type));
      if (field.required !== false) expect(column?.notNull, `${model}.${name}`).toBe(true);
      if (field.unique) expect(column?.isUnique, `${model}.${name}`).toBe(true);
    }
  }
});

test("an invited person signs in with a code, is known, and signs out", async () => {
  const ada = await door.invited("ada");
  const tab = door.browser();
  expect((await tab.askCode("ADA@school.example")).status).toBe(200);
  const code = door.codes.get(ada.email);
  expect(code).toMatch(/^\d{6}$/);
  const [kept] = await door.database.reader.select().from(verifications);
  expect(kept?.value).not.toContain(code);
  expect(kept?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 9 * 60_000);

  expect((await tab.send("/sign-in/email-otp", { email: ada.email, otp: code })).status).toBe(200);
  expect(await tab.who()).toBe(ada.id);
  const [session] = await sessionsOf(ada.id);
  expect(session?.createdAt.getTime()).toBeGreaterThan(Date.now() - 60_000);

  const stolen = new Map(tab.cookies);
  expect((await tab.send("/sign-out", {})).status).toBe(200);
  for (const [key, value] of stolen) tab.cookies.set(key, value);
  expect(await tab.who()).toBeUndefined();
  expect(await door.database.reader.select().from(verifications)).toEqual([]);
});

test("a stranger gets the same answers as someone we know, and nothing else", async () => {
  const bea = await door.invited("bea");
  const stranger = "stranger@school.example";
  const seen = async (email: string) => {
    const tab = door.browser();
    const asked = await tab.askCode(email);
    const wrong = wrongCode(door.codes.get(email));
    const tries = [];
    for (let i = 0; i < 5; i++) {
      const answer = await tab.send("/sign-in/email-otp", { email, otp: wrong });
      tries.push({ status: answer.status, json: answer.json, cookies: tab.cookies.size });
    }
    return { status: asked.status, json: asked.json, tries };
  };
  expect(await seen(stranger)).toEqual(await seen(bea.email));
  expect(door.codes.has(stranger)).toBe(false);
  expect(door.codes.has(bea.email)).toBe(true);
  const strangers = door.database.reader.select().from(logins).where(eq(logins.email, stranger));
  expect(await strangers).toEqual([]);
});

test("asking costs as many writes for a stranger as for someone we know, so it takes as long", async () => {
  await door.invited("cal");
  const writesFor = async (email: string) => {
    const before = door.writes();
    await door.browser().askCode(email);
    return door.writes() - before;
  };
  const known = await writesFor("cal@school.example");
  expect(known).toBeGreaterThan(1);
  expect(await writesFor("another-stranger@school.example")).toBe(known);
});

test("after three wrong codes the right one is refused too", async () => {
  await door.invited("bob");
  const tab = door.browser();
  await tab.askCode("bob@school.example");
  const right = door.codes.get("bob@school.example");
  const attempt = (otp: string | undefined) =>
    tab.send("/sign-in/email-otp", { email: "bob@school.example", otp });
  for (let i = 0; i < 3; i++) expect((await attempt(wrongCode(right))).status).toBe(400);
  expect((await attempt(right)).status).toBe(400);
  expect(await tab.who()).toBeUndefined();
});

test("one code, used twenty times at once, makes one session", async () => {
  const eve = await door.invited("eve");
  await door.browser().askCode(eve.email);
  const body = { email: eve.email, otp: door.codes.get(eve.email) };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => door.browser().send("/sign-in/email-otp", body)),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect(await sessionsOf(eve.id)).toHaveLength(1);
});

test("signing in always makes a new token, whatever cookie was there before", async () => {
  const ivy = await door.invited("ivy");
  const tab = door.browser();
  await tab.signIn(ivy.email);
  const planted = new Map(tab.cookies);
  await tab.signIn(ivy.email);
  expect([...tab.cookies.values()]).not.toEqual([...planted.values()]);
  const tokens = (await sessionsOf(ivy.id)).map(({ token }) => token);
  expect(new Set(tokens).size).toBe(tokens.length);
});

test("a foreign or missing origin is refused", async () => {
  await door.invited("hal");
  const tab = door.browser();
  await tab.signIn("hal@school.example");
  const evil = { origin: "https://evil.example" };
  expect((await tab.send("/sign-out", {}, evil)).status).toBe(403);
  expect(await tab.who()).toBeDefined();
});

test("what better-auth could do besides is not offered", async () => {
  const jo = await door.invited("jo");
  const tab = door.browser();
  await tab.signIn(jo.email);
  const closed = ["/update-user", "/change-email", "/two-factor/disable", "/delete-user"];
  for (const path of [
    ...closed,
    "/sign-up/email",
    "/demo/enter",
    "/list-sessions",
    "/update-session",
  ])
    expect((await tab.send(path, { personId: jo.id })).status, path).toBe(404);
});

test("erasing a person ends their sessions and their right to sign in", async () => {
  const ida = await door.invited("ida");
  const tab = door.browser();
  await tab.signIn(ida.email);
  await door.database.transaction((tx) =>
    tx.delete(people).where(eq(people.id, ida.id)).returning(),
  );
  expect(await tab.who()).toBeUndefined();
  expect(await sessionsOf(ida.id)).toEqual([]);
});

test("twenty sign-ins among sixty other changes: nothing lost, nothing interleaved", async () => {
  const many = await Promise.all(Array.from({ length: 20 }, (_, i) => door.invited(`many${i}`)));
  const appointed = (i: number) =>
    door.database.transaction(async (tx) => {
      const id = `0de70000-0000-4000-8000-${String(i).padStart(12, "0")}`;
      const email = `extra${i}@school.example`;
      await tx.insert(people).values({ id, name: `Extra ${i}`, email, createdAt: new Date() });
      if (i % 3 === 0) throw new Error("given up");
      const over = { role: "participant", scope: "workGroup", scopeId: id } as const;
      await tx.insert(appointments).values({ id, personId: id, fromDay: "2026-09-01", ...over });
    });
  const tabs = many.map(() => door.browser());
  const others = Array.from({ length: 60 }, (_, i) =>
    appointed(i).catch((error: Error) => expect(error.message).toBe("given up")),
  );
  const answers = await Promise.all(tabs.map((tab, i) => tab.signIn(many[i]?.email ?? "")));
  await Promise.all(others);
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(await Promise.all(tabs.map((tab) => tab.who()))).toEqual(many.map(({ id }) => id));
  const extras = (await door.database.reader.select().from(people)).filter(({ name }) =>
    name.startsWith("Extra"),
  );
  expect(extras).toHaveLength(40);
  const roles = await door.database.reader.select().from(appointments);
  expect(roles.filter(({ personId }) => extras.some(({ id }) => id === personId))).toHaveLength(40);
});

test("better-auth's own transactions are whole", async () => {
  const { adapter } = await door.auth.$context;
  const before = await door.database.reader.$count(verifications);
  const one = { identifier: "whole", value: "1", expiresAt: new Date() };
  const where = [{ field: "identifier", value: "whole" }];
  const failing = adapter.transaction(async (tx) => {
    await tx.create({ model: "verification", data: one });
    await adapter.create({ model: "verification", data: one });
    expect(await adapter.count({ model: "verification", where })).toBe(2);
    throw new Error("given up");
  });
  await expect(failing).rejects.toThrow("given up");
  expect(await door.database.reader.$count(verifications)).toBe(before);
});
