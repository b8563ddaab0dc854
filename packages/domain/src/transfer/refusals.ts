/** Why a whole file is refused, each in a sentence that says what to do. A refused file changes nothing. */
import type { Telltale } from "./encoding.ts";

/** The largest file taken, in bytes: more than twice the Department's. */
export const mostBytes = 150 * 1024 * 1024;
/** The most rows taken: twice the Department's. */
export const mostRows = 100_000;
/** The longest row taken, in characters: the Department's have about 1,500. */
export const mostCharacters = 64 * 1024;
/** A file in which more than this share of the schools we know is missing is incomplete, not news. */
export const mostVanished = 0.05;
/** A file of which more than this share cannot be read is another file. */
export const mostBad = 0.5;
/** How many rows are looked at before a file may be given up as another file. */
export const enoughRows = 1000;

const number = new Intl.NumberFormat("en-GB");
const again = "Download the register (“all establishment data”, CSV) again and send it unopened.";

export const emptyFile = "The file is empty. Choose the register’s CSV file.";
export const noSchools = "The file has a heading but no schools. Download the register again.";
export const tooLarge = `The file is larger than ${mostBytes / 1024 / 1024} MB. The register has about 65 MB: choose that file.`;
export const tooManyRows = `The file has more than ${number.format(mostRows)} rows. The register has about 50,000: choose that file.`;
export const cutShort = "The file stopped before its end. Send it again.";
export const superseded = "A later file was read before this one was applied.";
export const stoppedReading = "The server stopped while the file was being read. Send it again.";
export const oneAtATime = "Another import is under way. Wait until it has finished.";

/** A file that is not written in Windows-1252, or is no text at all. */
export const wrongBytes: Record<Telltale, string> = {
  zip: "This is a spreadsheet or a zip file, not a CSV file. Unpack it, or download the register as CSV.",
  "utf-16": `This file is written in UTF-16, so it was saved by another program. ${again}`,
  "utf-8": `This file is written in UTF-8, so it was saved by another program, which may also have changed dates and codes. ${again}`,
  binary: `This is not a CSV file: it holds bytes that no text has. ${again}`,
};

/** A file whose heading lacks columns; `all` when it has none that we know. */
export const missingColumns = (missing: readonly string[], all: boolean) =>
  all
    ? `This is not the schools register: its first line has none of the register’s columns, such as ${missing.slice(0, 3).join(", ")}. ${again}`
    : `This is not the whole schools register: ${missing.length === 1 ? "the column" : "the columns"} ${listed(missing)} ${missing.length === 1 ? "is" : "are"} missing. ${again}`;

/** A school that stands in the file twice: nobody can say which row is right. */
export const duplicateUrn = (urn: number, first: number, second: number) =>
  `URN ${urn} stands in the file twice, on lines ${first} and ${second}. The register has every school once, so this file cannot be trusted. ${again}`;

/** More known schools are gone than a day's register ever loses. */
export const vanished = (gone: number, known: number) =>
  `${number.format(gone)} of the ${number.format(known)} schools we know are not in the file. More than ${mostVanished * 100} % gone means that the file is not complete. ${again}`;

/** Most rows cannot be read. */
export const mostlyBad = (bad: number, rows: number) =>
  `${number.format(bad)} of ${number.format(rows)} rows cannot be read, so this is probably not the register. ${again}`;

/** The file is not a CSV from this line on. */
export const notCsv = (line: number) =>
  `The file cannot be read as CSV from line ${number.format(line)} on. ${again}`;

/** True when so many known schools are missing from a file that it is refused. */
export const tooManyVanished = (gone: number, known: number) => gone > known * mostVanished;

/** True when so many rows are bad that the file is refused. */
export const tooManyBad = (bad: number, rows: number) => bad > rows * mostBad;

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
