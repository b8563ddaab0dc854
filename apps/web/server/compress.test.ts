/** A compressed page says how long it is, and is that long. */
import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { compressPages } from "./compress.ts";

const page = `<p>${"One Work Group after another. ".repeat(200)}</p>`;
const app = new Hono();
app.use(compressPages);
app.get("/whole", () => {
  const body = new TextEncoder().encode(page);
  const headers = { "Content-Type": "text/html", "Content-Length": String(body.byteLength) };
  return new Response(body, { headers });
});
app.get("/streamed", () => new Response(page, { headers: { "Content-Type": "text/html" } }));

const get = (path: string, encoding = "gzip, br") =>
  app.request(path, { headers: { "Accept-Encoding": encoding } });

test("a whole page is sent compressed, with the length it then has", async () => {
  const answer = await get("/whole");
  const body = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(answer.headers.get("content-length")).toBe(String(body.byteLength));
  expect(gunzipSync(body).toString()).toBe(page);
});

test("a streamed page is sent compressed, with no length that could be wrong", async () => {
  const answer = await get("/streamed");
  expect(answer.headers.get("content-length")).toBeNull();
  expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(page);
});

test("a browser that wants it plain gets it plain", async () => {
  const answer = await get("/whole", "gzip;q=0");
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(await answer.text()).toBe(page);
});
