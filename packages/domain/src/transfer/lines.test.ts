/** Cutting CSV into lines, wherever it is cut on its way. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cutterOf } from "./lines.ts";
import { mostCharacters } from "./refusals.ts";

const write = (value: string) =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

function cutAll(pieces: readonly string[]) {
  const cutter = cutterOf();
  const cuts = [...pieces.map(cutter.take), cutter.end()];
  return {
    rows: cuts.flatMap(({ lines }) => lines.map(({ values }) => values)),
    lines: cuts.flatMap(({ lines }) => lines.map(({ line }) => line)),
    brokenAt: cuts.find(({ brokenAt }) => brokenAt !== undefined)?.brokenAt,
  };
}

const value = fc.string({
  unit: fc.constantFrom("a", "é", '"', ",", "\n", "\r", " ", "0"),
  maxLength: 6,
});
const row = fc.array(value, { minLength: 2, maxLength: 5 });

test("whatever was written as CSV is read back as it was, with either line end and cut anywhere", () => {
  fc.assert(
    fc.property(
      fc.array(row),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      fc.array(fc.nat(60)),
      (rows, end, closed, cuts) => {
        const text = rows.map((one) => one.map(write).join(",")).join(end) + (closed ? end : "");
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((to, i) => text.slice(at[i], to));
        const read = cutAll(pieces);
        expect(read.rows).toEqual(rows);
        expect(read.brokenAt).toBeUndefined();
      },
    ),
    { numRuns: 500 },
  );
});

test("a row is counted by the line it ends on; empty lines are passed over and counted", () => {
  expect(cutAll(['a,b\r\n\r\n"x\ny",2\n', "3,4"])).toMatchObject({
    lines: [1, 4, 5],
    brokenAt: undefined,
  });
});

test("a quote that is never closed, or is followed by letters, breaks the file at its line", () => {
  expect(cutAll(['a,b\n1,"open\nand on'])).toMatchObject({ rows: [["a", "b"]], brokenAt: 2 });
  expect(cutAll(['a,b\n1,"two"three\n'])).toMatchObject({ brokenAt: 2 });
  expect(cutAll(["a,b\n", "x".repeat(mostCharacters + 1)])).toMatchObject({ brokenAt: 2 });
  expect(cutAll(["a,b\n", `1,"${"x\n".repeat(mostCharacters)}`])).toMatchObject({ brokenAt: 2 });
});
