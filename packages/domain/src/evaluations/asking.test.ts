/** The mail that asks for an evaluation. */
import { expect, test } from "vitest";
import { askingLetter, askingSubject, whoSeesWhat } from "./asking.ts";
import { waveKindKeys } from "./waves.ts";

const asking = {
  kind: "lesson" as const,
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

test("every kind asks its own question, says how long it takes, and never speaks of a lesson nobody taught", () => {
  const letters = waveKindKeys.map((kind) => {
    const whole = kind === "pulse" || kind === "lesson";
    const about = whole ? {} : { session: null, onDay: null };
    return { kind, ...askingLetter({ ...asking, ...about, kind }) };
  });
  for (const { kind, text, html } of letters) {
    expect(askingSubject({ kind, reminder: false })).toMatch(
      /\? About (one|two|three|five) minutes?$/,
    );
    expect(text).not.toMatch(/null|undefined/);
    expect([kind, /research lesson/.test(text)]).toEqual([kind, kind === "lesson"]);
    expect(html.match(/<a href/g)).toHaveLength(1);
  }
  expect(new Set(letters.map(({ text }) => text)).size).toBe(waveKindKeys.length);
  expect(askingSubject({ kind: "pulse", reminder: false })).toBe(
    "how was the session? About one minute",
  );
});
