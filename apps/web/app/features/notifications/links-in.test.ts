/** Addresses in a mail's plain text. */
import { expect, test } from "vitest";
import { linksIn } from "./links-in.ts";

test("an address in a sentence can be followed, and every letter of the text is kept", () => {
  const text = "See http://localhost:3000/e/ab-c_1. Or (https://x.example/a?b=1).\nBye";
  const pieces = linksIn(text);
  expect(pieces.flatMap(({ href }) => (href ? [href] : []))).toEqual([
    "http://localhost:3000/e/ab-c_1",
    "https://x.example/a?b=1",
  ]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
});

test("nothing but a web address becomes a link", () => {
  expect(linksIn("javascript:alert(1) mailto:a@b.example")).toHaveLength(1);
  expect(linksIn("")).toEqual([]);
});
