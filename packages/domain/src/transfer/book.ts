/** Keeps count of a file while it is read: its layout, the line of every URN, how many rows, how many bad ones. */
import { type Layout, layoutOf } from "./columns.ts";
import * as refusals from "./refusals.ts";
import { readSchool, type SchoolRecord } from "./school-record.ts";

/** What has been seen of a file so far. */
export interface Book {
  layout: Layout | undefined;
  /** The line on which each URN stands. */
  lines: Map<number, number>;
  rows: number;
  bad: number;
}

/** A book about a file of which nothing has been read yet. */
export const openBook = (): Book => ({ layout: undefined, lines: new Map(), rows: 0, bad: 0 });

/** One line of the file, cut into its values, which may still be Latin-1. */
export interface Line {
  line: number;
  values: readonly string[];
}

/** A row that could not be taken, and why. */
export interface BadRow {
  line: number;
  urn: string | null;
  reason: string;
}

/** What came of some lines: schools, bad rows, and the sentence that refuses the whole file if one must. */
export interface Page {
  schools: SchoolRecord[];
  bad: BadRow[];
  refusal?: string | undefined;
}

/** Reads the next lines of the file into the book; the first line of all is the heading. */
export function readLines(book: Book, lines: readonly Line[]): Page {
  const page: Page = { schools: [], bad: [] };
  for (const line of lines) {
    page.refusal = book.layout ? readRow(book, book.layout, page, line) : readHeading(book, line);
    if (page.refusal) return page;
  }
  page.refusal = giveUp(book);
  return page;
}

/** Why a file that has been read to its end is refused all the same. */
export function refusalAtEnd({ layout, rows, bad }: Book): string | undefined {
  if (!layout) return refusals.emptyFile;
  if (rows === 0) return refusals.noSchools;
  return refusals.tooManyBad(bad, rows) ? refusals.mostlyBad(bad, rows) : undefined;
}

/** A file that is far too long, or mostly unreadable after a thousand rows, need not be read to its end. */
function giveUp({ rows, bad }: Book): string | undefined {
  if (rows > refusals.mostRows) return refusals.tooManyRows;
  const another = rows >= refusals.enoughRows && refusals.tooManyBad(bad, rows);
  return another ? refusals.mostlyBad(bad, rows) : undefined;
}

function readHeading(book: Book, { values }: Line): string | undefined {
  const { layout, missing } = layoutOf(values);
  book.layout = layout;
  if (missing.length === 0) return undefined;
  return refusals.missingColumns(missing, layout.positions.length === 0);
}

function readRow(book: Book, layout: Layout, page: Page, { line, values }: Line) {
  const reading = readSchool(layout, values);
  book.rows += 1;
  if (!reading.ok) {
    book.bad += 1;
    page.bad.push({ line, urn: reading.urn, reason: reading.reason });
    return undefined;
  }
  const { urn } = reading.school;
  const before = book.lines.get(urn);
  if (before !== undefined) return refusals.duplicateUrn(urn, before, line);
  book.lines.set(urn, line);
  page.schools.push(reading.school);
  return undefined;
}
