/** Makes files in the shape of the Department's schools register, of any size and with any one flaw, for tests and measurements. */
import { registerColumns } from "./register-columns.ts";
import { type Flaw, type RegisterOptions, registerRow } from "./register-row.ts";

const line = (values: readonly string[]) =>
  `${values.map((value) => (value === "" ? "" : `"${value.replaceAll('"', '""')}"`)).join(",")}\r\n`;

const leftOut = (row: number, flaw: Flaw | undefined) =>
  (flaw === "vanished" && row % 10 === 5) || (flaw === "some-vanished" && row % 50 === 5);

function* lines(options: RegisterOptions) {
  const { rows, flaw } = options;
  const heading = registerColumns.filter(
    (one) => flaw !== "missing-column" || one !== "EstablishmentName",
  );
  yield line(flaw === "not-the-register" ? ["Pupil", "Mark", "Remark"] : heading);
  if (flaw === "heading-only") return;
  for (let row = 0; row < rows; row++) {
    if (leftOut(row, flaw)) continue;
    yield line(heading.map(registerRow(row, options)));
  }
  if (flaw === "duplicate-urn") yield line(heading.map(registerRow(rows - 1, options)));
  if (flaw === "open-quote")
    yield `"999999,"201\r\n${"and on it goes, never closed\r\n".repeat(4000)}`;
}

const punctuation: Record<string, number> = { "’": 0x92, "“": 0x93, "”": 0x94, "€": 0x80 };

/** Windows-1252 for the letters these files use. */
const windows1252 = (text: string) =>
  Buffer.from(
    text.replace(/[’“”€]/g, (letter) => String.fromCharCode(punctuation[letter] ?? 63)),
    "latin1",
  );

function encoderOf(flaw: Flaw | undefined) {
  if (flaw === "utf-16") return (text: string) => Buffer.from(text, "utf16le");
  return flaw === "utf-8" ? (text: string) => Buffer.from(text, "utf8") : windows1252;
}

/** The file's bytes, in pieces of about 64 kB. */
export async function* registerBytes(options: RegisterOptions): AsyncGenerator<Uint8Array> {
  const { flaw } = options;
  if (flaw === "empty") return;
  if (flaw === "zip") yield Buffer.from("PK\u0003\u0004", "latin1");
  if (flaw === "utf-16") yield Buffer.from([0xff, 0xfe]);
  const encode = encoderOf(flaw);
  let piece = "";
  for (const text of lines(options)) {
    piece += text;
    if (piece.length < 65_536) continue;
    yield encode(piece);
    piece = "";
  }
  yield encode(piece);
}
