/** Signing in never sends anyone to another site. */
import { expect, test } from "vitest";
import { ownPath } from "./own-path.server.ts";

test("a page of our own is gone back to, with its question", () => {
  for (const path of ["/", "/work-groups/7?tab=people", "/findings#c", "/a/b%20c"])
    expect(ownPath(path)).toBe(path);
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "javascript:alert(1)",
  "evil.example",
  " /me",
  "",
  undefined,
  null,
  7,
])("%j leads to the start page instead", (path) => {
  expect(ownPath(path)).toBe("/");
  expect(new URL(ownPath(path), "https://ours.example").host).toBe("ours.example");
});
