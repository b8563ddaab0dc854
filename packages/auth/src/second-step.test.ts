/** The second step, after a code and after an identity provider. */
import { loginAccounts, logins, twoFactors } from "@tessellate/data/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appCode, wrongCode } from "../test/app-code.ts";
import { baseUrl } from "../test/browser.ts";
import { type Door, openDoor } from "../test/door.ts";
import { startProvider, visitProvider } from "../test/provider.ts";

let door: Door;
let provider: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  provider = await startProvider(`${baseUrl}/api/auth/callback/dfe`);
  door = await openDoor({
    providers: [
      {
        providerId: "dfe",
        clientId: provider.client_id,
        clientSecret: provider.client_secret,
        discoveryUrl: `${provider.issuer}/.well-known/openid-configuration`,
        scopes: ["openid", "email", "profile"],
      },
    ],
  });
});
afterAll(async () => {
  await door.close();
  provider.close();
});

type Tab = ReturnType<Door["browser"]>;

/** Sets up the authenticator app in a signed-in browser. */
async function enrol(tab: Tab) {
  const { json } = await tab.send("/two-factor/enable", {});
  const answer = await tab.send("/two-factor/verify-totp", { code: appCode(json.totpURI) });
  expect(answer.status).toBe(200);
  return json as { totpURI: string; backupCodes: string[] };
}

/** Goes to the provider and back as `name`. */
async function viaProvider(tab: Tab, name: string, start: "/sign-in/social" | "/link-social") {
  const back = { callbackURL: "/home", errorCallbackURL: "/sign-in" };
  const { json } = await tab.send(start, { provider: "dfe", ...back });
  return tab.send(await visitProvider(json.url, name, baseUrl));
}

test("once an authenticator is set up, a code from the mailbox alone does not sign in", async () => {
  const mae = await door.invited("mae");
  const tab = door.browser();
  await tab.signIn(mae.email);
  const before = [...tab.cookies.values()];
  const enrolment = await enrol(tab);
  expect([...tab.cookies.values()]).not.toEqual(before);
  expect(await tab.who()).toBe(mae.id);
  const [kept] = await door.database.reader.select().from(twoFactors);
  expect(kept).toMatchObject({ userId: mae.id, verified: true });
  const [login] = await door.database.reader.select().from(logins).where(eq(logins.id, mae.id));
  expect(login?.twoFactorEnabled).toBe(true);

  const other = door.browser();
  expect((await other.signIn(mae.email)).json).toMatchObject({ twoFactorRedirect: true });
  expect(await other.who()).toBeUndefined();
  const right = appCode(enrolment.totpURI);
  const step = (code: string) => other.send("/two-factor/verify-totp", { code, trustDevice: true });
  expect((await step(wrongCode(right))).status).toBe(401);
  expect((await step(right)).status).toBe(200);
  expect(await other.who()).toBe(mae.id);

  // "Trust this device" changes nothing: the next time asks again.
  await other.send("/sign-out", {});
  expect((await other.signIn(mae.email)).json).toMatchObject({ twoFactorRedirect: true });
});

test("setting up the second step signs out the browsers that came in without it", async () => {
  const noa = await door.invited("noa");
  const early = door.browser();
  await early.signIn(noa.email);
  const tab = door.browser();
  await tab.signIn(noa.email);
  await enrol(tab);
  expect(await early.who()).toBeUndefined();
  expect(await tab.who()).toBe(noa.id);
});

test("five wrong tries end the challenge, and the right code comes too late", async () => {
  const oli = await door.invited("oli");
  const tab = door.browser();
  await tab.signIn(oli.email);
  const { totpURI } = await enrol(tab);
  const guesser = door.browser();
  await guesser.signIn(oli.email);
  const right = appCode(totpURI);
  const tries = [];
  for (let i = 0; i < 6; i++)
    tries.push((await guesser.send("/two-factor/verify-totp", { code: wrongCode(right) })).status);
  expect(tries).toEqual([401, 401, 401, 401, 401, 400]);
  expect((await guesser.send("/two-factor/verify-totp", { code: right })).status).toBe(401);
  expect(await guesser.who()).toBeUndefined();
});

test("a backup code opens once", async () => {
  const pia = await door.invited("pia");
  const tab = door.browser();
  await tab.signIn(pia.email);
  const { backupCodes } = await enrol(tab);
  const use = async () => {
    const rescue = door.browser();
    await rescue.signIn(pia.email);
    const answer = await rescue.send("/two-factor/verify-backup-code", { code: backupCodes[0] });
    return { status: answer.status, who: await rescue.who() };
  };
  expect(await use()).toEqual({ status: 200, who: pia.id });
  expect(await use()).toMatchObject({ status: 401, who: undefined });
});

test("an authenticator that is set up cannot be exchanged from inside a session", async () => {
  const quin = await door.invited("quin");
  const tab = door.browser();
  await tab.signIn(quin.email);
  await enrol(tab);
  expect((await tab.send("/two-factor/enable", {})).status).toBe(400);
});

test("an identity provider signs in only a login it was linked to, and asks for the second step too", async () => {
  const fay = await door.invited("fay");
  const unlinked = await viaProvider(door.browser(), "fay", "/sign-in/social");
  expect(unlinked.location).toContain("error=account_not_linked");
  const stranger = await viaProvider(door.browser(), "nobody", "/sign-in/social");
  expect(stranger.location).toContain("error=signup_disabled");

  const tab = door.browser();
  await tab.signIn(fay.email);
  expect((await viaProvider(tab, "fay", "/link-social")).location).toBe("/home");
  const accounts = await door.database.reader.select().from(loginAccounts);
  expect(accounts).toMatchObject([{ providerId: "dfe", accountId: "fay", userId: fay.id }]);
  const again = door.browser();
  expect((await viaProvider(again, "fay", "/sign-in/social")).location).toBe("/home");
  expect(await again.who()).toBe(fay.id);

  const { totpURI } = await enrol(tab);
  const second = door.browser();
  const sent = await viaProvider(second, "fay", "/sign-in/social");
  expect(sent.location).toBe(`${baseUrl}/sign-in/second-step`);
  expect(await second.who()).toBeUndefined();
  await second.send("/two-factor/verify-totp", { code: appCode(totpURI) });
  expect(await second.who()).toBe(fay.id);
});

test("coming back from a provider in a browser that did not go there is refused", async () => {
  const { json } = await door
    .browser()
    .send("/sign-in/social", { provider: "dfe", callbackURL: "/home" });
  const victim = door.browser();
  const answer = await victim.send(await visitProvider(json.url, "fay", baseUrl));
  expect(answer.location).toContain("error=state_mismatch");
  expect(await victim.who()).toBeUndefined();
});
