/** What a file of the register may be, and when it is given up. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { openBook, readLines, refusalAtEnd } from "./book.ts";
import { changeOf } from "./comparison.ts";
import { isUtf8, noTrace, telltaleOf, traceUtf8 } from "./encoding.ts";
import { enoughRows, mostRows, tooManyVanished } from "./refusals.ts";

const bad = (line: number) => ({ line, values: ["only one value"] });
const heading = (names: string[]) => ({ line: 1, values: names });

test("a heading that lacks columns is refused by naming them", () => {
  const page = readLines(openBook(), [heading(["URN", "EstablishmentName"])]);
  expect(page.refusal).toContain("the columns LA (code), LA (name), EstablishmentNumber");
  expect(readLines(openBook(), [heading(["Pupil", "Mark"])]).refusal).toContain(
    "none of the register’s columns",
  );
});

test("a file that is mostly unreadable or far too long need not be read to its end", () => {
  const layout = { width: 2, positions: [] };
  const book = { ...openBook(), layout };
  expect(
    readLines(
      book,
      Array.from({ length: enoughRows - 1 }, (_, i) => bad(i)),
    ).refusal,
  ).toBeUndefined();
  expect(readLines(book, [bad(enoughRows)]).refusal).toContain(
    "1,000 of 1,000 rows cannot be read",
  );
  expect(readLines({ ...openBook(), layout, rows: mostRows }, [bad(1)]).refusal).toContain(
    "more than 100,000 rows",
  );
});

test("an empty file and one without schools say so", () => {
  expect(refusalAtEnd(openBook())).toContain("The file is empty.");
  expect(refusalAtEnd({ ...openBook(), layout: { width: 1, positions: [] } })).toContain(
    "no schools",
  );
});

test("five in a hundred known schools may be missing, and not one more", () => {
  expect(tooManyVanished(5, 100)).toBe(false);
  expect(tooManyVanished(6, 100)).toBe(true);
  expect(tooManyVanished(0, 0)).toBe(false);
});

test("what a row means depends on what is known", () => {
  const open = { state: "open", sourceHash: "a" } as const;
  const closed = { state: "closed", sourceHash: "b" } as const;
  expect(changeOf(undefined, closed)).toBe("added");
  expect(changeOf(open, open)).toBe("same");
  expect(changeOf(open, closed)).toBe("closed");
  expect(changeOf({ ...closed, sourceHash: "c" }, closed)).toBe("changed");
});

const bytes = (...all: number[]) => Uint8Array.from(all);

test("other kinds of file are known by how they begin", () => {
  expect(telltaleOf(bytes(0x50, 0x4b, 3, 4))).toBe("zip");
  expect(telltaleOf(bytes(0xff, 0xfe, 0x55, 0))).toBe("utf-16");
  expect(telltaleOf(bytes(0x55, 0, 0x52, 0, 0x4e, 0))).toBe("utf-16");
  expect(telltaleOf(bytes(0xef, 0xbb, 0xbf, 0x55))).toBe("utf-8");
  expect(telltaleOf(bytes(0x25, 0x50, 0, 0, 0, 0, 1, 0))).toBe("binary");
  expect(telltaleOf(new TextEncoder().encode("URN,Name"))).toBeUndefined();
});

test("UTF-8 is recognised however its bytes are cut, and one Windows accent is enough to be believed", () => {
  const text = new TextEncoder().encode("École “Zoë” 🙂 café");
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const pieces = [text.slice(0, from), text.slice(from, to), text.slice(to)];
      expect(isUtf8(pieces.reduce(traceUtf8, noTrace))).toBe(true);
    }),
  );
  expect(isUtf8(traceUtf8(noTrace, bytes(0x63, 0x61, 0x66, 0xe9, 0x20)))).toBe(false);
  expect(isUtf8(traceUtf8(noTrace, bytes(0x63, 0x61, 0x66)))).toBe(false);
});
