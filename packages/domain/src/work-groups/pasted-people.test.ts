/** Pasting people in: every way mail programs write them, and nothing that could harm what they end up in. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { isEmail } from "../forms/email.ts";
import { mostPasted, readPasted, schoolDomainOf } from "./pasted-people.ts";

const ada = { name: "Ada Marsh", email: "ada@oak.example", school: null };
const ben = { name: "Ben Oyelaran", email: "ben@elm.example", school: null };

test("people are read from every list a mail program or spreadsheet writes", () => {
  for (const pasted of [
    "Ada Marsh <ada@oak.example>; Ben Oyelaran <ben@elm.example>",
    "Ada Marsh <ada@oak.example>, Ben Oyelaran <ben@elm.example>;",
    "Ada Marsh <ada@oak.example>\r\nBen Oyelaran <ben@elm.example>\n\n",
    '"Marsh, Ada" <ADA@oak.example>; "Oyelaran, Ben" <ben@elm.example>',
    "Marsh, Ada <ada@oak.example>; Oyelaran, Ben <ben@elm.example>",
    "'Ada Marsh' <mailto:ada@oak.example>; Ben Oyelaran [mailto:ben@elm.example]",
    "Ada Marsh\tada@oak.example\nBen Oyelaran\tben@elm.example",
    "Ada, Marsh, ada@oak.example\nBen, Oyelaran, ben@elm.example",
    "Ada Marsh (ada@oak.example)\nBen Oyelaran ben@elm.example",
  ])
    expect(readPasted(pasted)).toEqual({ people: [ada, ben], unread: [] });
});

test("what follows an address is the school: its URN or its name, commas and all", () => {
  const { people } = readPasted(
    "Ada Marsh <ada@oak.example>, URN 123456; Ben Oyelaran <ben@elm.example>, Elm School, Leeds\n" +
      "Cai Rees\tcai@ash.example\tAsh Primary",
  );
  expect(people.map(({ school }) => school)).toEqual([
    "123456",
    "Elm School, Leeds",
    "Ash Primary",
  ]);
});

test("what cannot be read is kept as pasted, with the reason", () => {
  const { people, unread } = readPasted(
    "Ada Marsh <ada@oak.example>; Ada again <ada@oak.example>; Nobody; <x@y.example>; Dee <dee@nowhere>",
  );
  expect(people).toEqual([ada]);
  expect(unread.map(({ text }) => text)).toEqual([
    "Ada again <ada@oak.example>",
    "Nobody",
    "<x@y.example>",
    "Dee <dee@nowhere>",
  ]);
  expect(unread.every(({ because }) => because.length > 10)).toBe(true);
});

test("a quote that is never closed does not swallow the next line", () => {
  const { people } = readPasted('"Ada Marsh <ada@oak.example>\nBen Oyelaran <ben@elm.example>');
  expect(people.map(({ email }) => email)).toEqual(["ada@oak.example", "ben@elm.example"]);
});

test("more people than a group can hold are refused one by one, not lost", () => {
  const many = Array.from({ length: mostPasted + 3 }, (_, i) => `P ${i} <p${i}@oak.example>`).join(
    "\n",
  );
  const { people, unread } = readPasted(many);
  expect([people.length, unread.length]).toEqual([mostPasted, 3]);
});

const piece = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("<", ">", '"', ",", ";", "\n", "@", "a@b.example", "Ada", "\r\nBcc: x@y.example"),
);

test("whatever is pasted, names and addresses can break no header, page or file", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { people, unread } = readPasted(pieces.join(""));
      for (const { name, email, school } of people) {
        expect(isEmail(email)).toBe(true);
        expect(`${name}${school ?? ""}`).not.toMatch(/[\p{Cc}<>"\u2028\u2029\u202e]/u);
        expect(name).toBe(name.trim());
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(120);
      }
      for (const { text } of unread) expect(text).not.toMatch(/\p{Cc}/u);
      expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    }),
    { numRuns: 500 },
  );
});

test("a mailbox anyone can have says nothing about a school", () => {
  expect(schoolDomainOf("ada@gmail.com")).toBeUndefined();
  expect(schoolDomainOf("ada@oak.example")).toBe("oak.example");
});
