/** Another site cannot make a signed-in reader's browser change anything here. */
import { expect, test } from "vitest";
import { comesFromUs } from "./security.ts";

const sent = (headers: Record<string, string>) =>
  comesFromUs(new Headers({ host: "tessellate.example", ...headers }));

test("a form on our own page is taken", () => {
  expect(sent({ "sec-fetch-site": "same-origin", origin: "https://tessellate.example" })).toBe(
    true,
  );
  expect(sent({ origin: "https://tessellate.example" })).toBe(true);
  expect(sent({ "sec-fetch-site": "same-origin" })).toBe(true);
});

test.each([
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
  [
    "a sibling of our site",
    { "sec-fetch-site": "same-site", origin: "https://a.tessellate.example" },
  ],
  ["a page that hides where it is", { origin: "null" }],
  [
    "a forged origin beside a true site",
    { "sec-fetch-site": "cross-site", origin: "https://tessellate.example" },
  ],
  ["another port of our host", { origin: "https://tessellate.example:8443" }],
  ["something that says nothing at all", {}],
])("a form from %s is refused", (_from, headers) => {
  expect(sent(headers as Record<string, string>)).toBe(false);
});
