/** Which letters a file is written in: the register is Windows-1252, and everything else is told apart before it does harm. */

/** Windows-1252 says something of its own for 0x80 to 0x9F, where Latin-1 has control characters. */
const own = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Turns text read as Latin-1 into Windows-1252. Our own table: some releases of Node decode `windows-1252` as Latin-1. */
export const asWindows1252 = (latin1: string): string =>
  /[\x80-\x9f]/.test(latin1)
    ? latin1.replace(/[\x80-\x9f]/g, (letter) => own.charAt(letter.charCodeAt(0) - 0x80))
    : latin1;

/** What a file gives away about itself by its bytes. */
export type Telltale = "zip" | "utf-16" | "utf-8" | "binary";

const beginsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, i) => bytes[i] === byte);

/** Recognises what is not the register by how it begins. Call it with the first bytes of the file (four or more). */
export function telltaleOf(start: Uint8Array): Telltale | undefined {
  if (beginsWith(start, 0x50, 0x4b, 0x03, 0x04)) return "zip";
  if (beginsWith(start, 0xff, 0xfe) || beginsWith(start, 0xfe, 0xff)) return "utf-16";
  if (beginsWith(start, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (!start.includes(0)) return undefined;
  const halves = [start.filter((_, i) => i % 2 === 0), start.filter((_, i) => i % 2 === 1)];
  const zeros = halves.map((half) => half.filter((byte) => byte === 0).length / half.length);
  return Math.max(...zeros) > 0.8 && Math.min(...zeros) < 0.2 ? "utf-16" : "binary";
}

/** How far a file has looked like UTF-8: letters of several bytes seen, how many bytes of one are still to come, and whether anything cannot be UTF-8. */
export interface Utf8Trace {
  letters: number;
  owed: number;
  broken: boolean;
}

export const noTrace: Utf8Trace = { letters: 0, owed: 0, broken: false };

/**
 * Follows the bytes of a file, piece by piece. A Windows-1252 file with one accent breaks the trace; one that ends
 * unbroken with letters of several bytes is UTF-8 without its mark.
 */
export function traceUtf8(trace: Utf8Trace, bytes: Uint8Array): Utf8Trace {
  if (trace.broken) return trace;
  let { letters, owed } = trace;
  for (const byte of bytes) {
    if (cannotBe(byte, owed)) return { letters, owed, broken: true };
    if (owed === 1) letters += 1;
    owed = owed > 0 ? owed - 1 : followersOf(byte);
  }
  return { letters, owed, broken: false };
}

/** So many letters in a row that fit UTF-8 by chance do not occur: the rest of the file need not be waited for. */
const certain = 20;

/** True when bytes traced so far, of a file that goes on, can only be meant as UTF-8. */
export const isSurelyUtf8 = ({ letters, broken }: Utf8Trace) => !broken && letters >= certain;

/** True when the bytes of a whole file can only be meant as UTF-8. */
export const isUtf8 = ({ letters, owed, broken }: Utf8Trace) =>
  !broken && owed === 0 && letters > 0;

/** True for a byte that UTF-8 does not allow here. */
const cannotBe = (byte: number, owed: number) =>
  owed > 0 ? (byte & 0xc0) !== 0x80 : byte >= 0x80 && followersOf(byte) === 0;

/** How many bytes follow the first byte of a UTF-8 letter; none when no letter begins so. */
function followersOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}
