/** A real OpenID provider for tests, and a visit to it as a browser makes one. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { keep } from "./browser.ts";

/** Starts the provider on a free port; whoever signs in there as `name` has the address `name@school.example`. */
export async function startProvider(redirectUri: string) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { client_id: "hub", client_secret: "s".repeat(40) };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ["test"] },
    findAccount: (_: unknown, name: string) => ({
      accountId: name,
      claims: () => ({ sub: name, name, email: `${name}@school.example`, email_verified: true }),
    }),
  });
  server.on("request", provider.callback());
  return { ...client, issuer, close: () => server.close() };
}

/** Follows the provider's pages as `name` until they send the browser back to `ours`; returns the address it lands on. */
export async function visitProvider(start: string, name: string, ours: string) {
  const cookies = new Map<string, string>();
  const go = async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const headers = { ...init.headers, cookie };
    const answer = await fetch(url, { ...init, redirect: "manual", headers });
    keep(cookies, answer);
    return answer;
  };
  let url = start;
  for (let hop = 0; hop < 12; hop++) {
    if (url.startsWith(ours)) return url;
    const page = await go(url);
    const answer = page.status === 200 ? await submit(page, url, name, go) : page;
    url = new URL(answer.headers.get("location") ?? "", url).href;
  }
  throw new Error("The provider never sent the browser back.");
}

/** Fills in the form on one of the provider's pages. */
async function submit(
  page: Response,
  at: string,
  name: string,
  go: (url: string, init: RequestInit) => Promise<Response>,
) {
  const html = await page.text();
  const part = (pattern: RegExp) => pattern.exec(html)?.[1] ?? "";
  const prompt = part(/name="prompt" value="([^"]+)"/);
  return go(new URL(part(/action="([^"]+)"/), at).href, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ prompt, login: name, password: "any" }),
  });
}
