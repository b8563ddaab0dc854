/** Words people type into forms: tidied once, so that no hidden character reaches a page, a mail header or a file. */
import { z } from "zod";

// Controls, line and paragraph separators, and the marks that turn the direction of text round.
const hidden = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line: hidden characters and line breaks become spaces, runs of spaces become one, and both ends are trimmed. */
export const tidyLine = (typed: string) =>
  typed.normalize("NFC").replace(hidden, " ").replace(/\s+/gu, " ").trim();

/** The largest whole number that both databases keep. */
export const largestNumber = 2_147_483_647;

/** True when both databases can keep every text in it: no NUL and no half of a character, neither of which anyone types. */
export function canBeKept(value: unknown): boolean {
  if (typeof value === "string") return !value.includes("\u0000") && !/\p{Cs}/u.test(value);
  return typeof value !== "object" || value === null || Object.values(value).every(canBeKept);
}

/** Several lines: each is tidied, line breaks are kept, and empty lines at both ends go. */
export const tidyLines = (typed: string) => typed.split(/\r\n|\r|\n/).map(tidyLine);

/** What is written one thing a line, as in a text area: the lines that say something. */
export const linesIn = (typed: string) => tidyLines(typed).filter((one) => one !== "");

interface Wanted {
  /** What to say when nothing was typed: "Enter a title". */
  missing: string;
  /** Most characters, after tidying. */
  max: number;
}

/** A line that must be there. */
export const lineOf = ({ missing, max }: Wanted) =>
  z
    .string({ error: missing })
    .overwrite(tidyLine)
    .min(1, missing)
    .max(max, `Shorten this to ${max} characters or fewer`);

/** A text of several lines, tidied. */
export const tidyPassage = (typed: string) => tidyLines(typed).join("\n").trim();

/** Some sentences that must be there; their line breaks are kept. */
export const passageOf = ({ missing, max }: Wanted) =>
  z
    .string({ error: missing })
    .overwrite(tidyPassage)
    .min(1, missing)
    .max(max, `Shorten this to ${max} characters or fewer`);

/** A whole number between two others, typed as digits. */
export const wholeNumber = ({ min, max, missing }: { min: number; max: number; missing: string }) =>
  z
    .number({ error: missing })
    .int(missing)
    .min(min, `Enter a whole number from ${min} to ${max}`)
    .max(max, `Enter a whole number from ${min} to ${max}`);
