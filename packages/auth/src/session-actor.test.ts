/** Who sends a request: the signed cookie, the session's length, the second step, and the eyes chosen. */
import { newId } from "@tessellate/data/makers/ids";
import { appointments, signInSessions } from "@tessellate/data/schema";
import { nobody } from "@tessellate/domain/access/roles";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appCode } from "../test/app-code.ts";
import { baseUrl } from "../test/browser.ts";
import { type Door, openDoor } from "../test/door.ts";

let door: Door;
let demo: Door;
beforeAll(async () => {
  door = await openDoor();
  demo = await openDoor({ mode: "demo" });
});
afterAll(() => Promise.all([door.close(), demo.close()]));

const hours = 3_600_000;
const lead = { role: "workGroupLead", scope: "workGroup", scopeId: "g1" } as const;
const administrator = { role: "hubAdministrator", scope: "hub", scopeId: "h1" } as const;
const rolesOf = async (tab: ReturnType<Door["browser"]>) => {
  const actor = await tab.actor();
  return actor.kind === "person" ? actor.appointments.map(({ role }) => role) : undefined;
};

test("a cookie that the server did not sign is nobody's", async () => {
  const ada = await door.invited("ada");
  const tab = door.browser();
  await tab.signIn(ada.email);
  const [[name, value] = ["", ""]] = [...tab.cookies];
  const [token] = decodeURIComponent(value).split(".");
  const other = encodeURIComponent(`${token}.${Buffer.alloc(32).toString("base64")}`);
  for (const forged of [token ?? "", `${token}.`, other, "%", ".", `${value}x`]) {
    const headers = { cookie: `${name}=${forged}` };
    expect(await door.actorOf(new Request(baseUrl, { headers })), forged).toEqual(nobody);
  }
  expect(await door.actorOf(new Request(baseUrl))).toEqual(nobody);
  expect(await tab.who()).toBe(ada.id);
});

test("a person brings every appointment they hold", async () => {
  const bea = await door.invited("bea", lead, { ...lead, scopeId: "g2" });
  const tab = door.browser();
  await tab.signIn(bea.email);
  expect(await tab.actor()).toMatchObject({
    kind: "person",
    personId: bea.id,
    name: "bea",
    appointments: [{ scopeId: "g1" }, { scopeId: "g2" }],
    signedIn: { eyes: null, held: 2, waiting: 0 },
  });
});

test("a hub role does not count until the second step is set up", async () => {
  const cal = await door.invited("cal", lead, administrator);
  const tab = door.browser();
  await tab.signIn(cal.email);
  expect(await rolesOf(tab)).toEqual(["workGroupLead"]);
  expect(await tab.actor()).toMatchObject({ signedIn: { held: 2, waiting: 1 } });
  const { json } = await tab.send("/two-factor/enable", {});
  expect(await rolesOf(tab)).toEqual(["workGroupLead"]);
  await tab.send("/two-factor/verify-totp", { code: appCode(json.totpURI) });
  expect((await rolesOf(tab))?.sort()).toEqual(["hubAdministrator", "workGroupLead"]);
});

test("seen through one appointment only that one counts, and an ended one is forgotten", async () => {
  const id = newId();
  const dan = await door.invited("dan", { ...lead, id }, { ...lead, scopeId: "g2" });
  const tab = door.browser();
  await tab.signIn(dan.email);
  const see = (appointmentId: string | null) =>
    door.database.transaction((tx) =>
      tx.update(signInSessions).set({ appointmentId }).where(eq(signInSessions.userId, dan.id)),
    );
  await see(id);
  expect(await tab.actor()).toMatchObject({
    appointments: [{ scopeId: "g1" }],
    signedIn: { eyes: id, held: 2 },
  });
  await door.database.transaction((tx) =>
    tx.update(appointments).set({ toDay: "2026-09-02" }).where(eq(appointments.id, id)),
  );
  expect(await tab.actor()).toMatchObject({
    appointments: [{ scopeId: "g2" }],
    signedIn: { eyes: null, held: 1 },
  });
});

test("a teacher stays signed in for 30 days, a hub administrator for 12 hours", async () => {
  const teacher = door.browser();
  await teacher.signIn((await door.invited("eli", lead)).email);
  const hubs = door.browser();
  await hubs.signIn((await door.invited("flo", administrator)).email);
  door.wait(12 * hours - 60_000);
  expect(await hubs.who()).toBeDefined();
  door.wait(120_000);
  expect(await hubs.who()).toBeUndefined();
  door.wait((29 * 24 + 11) * hours);
  expect(await teacher.who()).toBeDefined();
  door.wait(2 * hours);
  expect(await teacher.who()).toBeUndefined();
});

test("in the demo one press goes in, and no second step is asked for", async () => {
  const gil = await demo.invited("gil", administrator);
  const tab = demo.browser();
  expect((await tab.send("/demo/enter", { personId: gil.id })).status).toBe(200);
  expect(await rolesOf(tab)).toEqual(["hubAdministrator"]);
  expect((await tab.send("/demo/enter", { personId: newId() })).status).toBe(404);
  expect((await tab.send("/demo/enter", {})).status).toBe(404);
});
