/** The mail that asks for an evaluation. */
import { expect, test } from "vitest";
import { askingLetter, whoSeesWhat } from "./asking.ts";

const asking = {
  name: "Robin <b>Ashdown</b>",
  group: "Fractions & ratio",
  hub: "Harbour",
  session: "Session 2",
  onDay: "2026-11-24",
  address: "http://tessellate.example/e/abc",
  closesOn: "2026-12-08",
  reminder: false,
};

test("both versions of the mail carry the one link, the promise and why it was sent", () => {
  const { text, html } = askingLetter(asking);
  expect(text).toContain("Tuesday 24 November 2026");
  expect(text.match(/http/g)).toHaveLength(1);
  for (const version of [text, html]) {
    expect(version).toContain(asking.address);
    expect(version).toContain(whoSeesWhat);
    expect(version).toContain("You get this mail because");
  }
});

test("a name is text in the mail, never markup", () => {
  expect(askingLetter(asking).html).not.toContain("<b>");
});

test("a reminder says what is missing", () => {
  expect(askingLetter({ ...asking, reminder: true }).text).toContain("is still missing");
});
