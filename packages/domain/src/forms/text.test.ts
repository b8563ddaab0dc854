/** What people type is tidied before anything else looks at it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { emailField, isEmail } from "./email.ts";
import { canBeKept, lineOf, linesIn, passageOf, tidyLine } from "./text.ts";

test("a line keeps its words and loses its edges", () => {
  expect(tidyLine("  Ratio \t across\r\n the\u202e transfer ")).toBe("Ratio across the transfer");
});

test("no line that was tidied can carry a break or a hidden mark into a mail header", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      expect(tidyLine(typed)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(tidyLine(tidyLine(typed))).toBe(tidyLine(typed));
    }),
  );
});

test("a text area is read line by line, and empty lines say nothing", () => {
  expect(linesIn("one\r\n\r\n  two  \nthree\n")).toEqual(["one", "two", "three"]);
});

test("what is missing or too long is refused with a sentence", () => {
  const title = lineOf({ missing: "Enter a title", max: 5 });
  expect(title.safeParse("   ").error?.issues[0]?.message).toBe("Enter a title");
  expect(title.safeParse(undefined).error?.issues[0]?.message).toBe("Enter a title");
  expect(title.safeParse("Ratios").error?.issues[0]?.message).toMatch(/5 characters/);
  expect(passageOf({ missing: "Say why", max: 20 }).parse(" a \n b ")).toBe("a\nb");
});

test("addresses are folded, and nothing that could split a header is one", () => {
  expect(emailField("Enter an address").parse(" Ada.Marsh@School.Example ")).toBe(
    "ada.marsh@school.example",
  );
  for (const bad of ["ada", "ada@school", "a b@school.example", "a@b.example\nbcc:c@d.example"])
    expect(isEmail(bad)).toBe(false);
});

test("a text that one of the databases could not keep is told, however deep it lies", () => {
  const odd = (text: string) => ({ people: [{ name: "Ines", note: text }] });
  expect(canBeKept(odd("ten frame\u0000"))).toBe(false);
  expect(canBeKept(odd("half a smile \ud83d"))).toBe(false);
  expect(canBeKept(odd("a whole smile \u{1f642}, naïve, √2"))).toBe(true);
  expect(canBeKept([null, undefined, 7, true])).toBe(true);
});
