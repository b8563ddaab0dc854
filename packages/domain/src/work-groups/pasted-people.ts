/** Reads the people a lead or administrator pastes: one after another, as mail programs and spreadsheets write them. */
import { domainOf, foldEmail, isEmail } from "../forms/email.ts";
import { tidyLine } from "../forms/text.ts";

/** Most people taken from one paste, and longest text looked at: a group is a dozen schools, not a mailing list. */
export const mostPasted = 100;
export const longestPaste = 20_000;
const longestName = 120;
const longestSchool = 200;
// Longer pieces are no person; it also keeps the patterns below quick whatever is pasted.
const longestPiece = 400;

/** Someone who could be read: who they are, and the school's name or URN if one was written behind the address. */
export interface PastedPerson {
  name: string;
  email: string;
  school: string | null;
}

/** A piece that could not be read, as it was pasted, with the reason. */
export interface UnreadPiece {
  text: string;
  because: string;
}

export interface Pasted {
  people: PastedPerson[];
  unread: UnreadPiece[];
}

/**
 * Understands `Name <mail>`, `"Last, First" <mail>`, `Last, First <mail>`, `Name, mail` and tabs from a spreadsheet, parted
 * by line breaks, semicolons or commas. Whatever follows an address up to the next one is the school: its URN or name.
 */
export function readPasted(typed: string): Pasted {
  const people: PastedPerson[] = [];
  const unread: UnreadPiece[] = [];
  const seen = new Set<string>();
  for (const entry of entriesIn(typed.slice(0, longestPaste))) {
    const read = readEntry(entry);
    const because = "because" in read ? read.because : refusalOf(read, seen, people.length);
    if (because !== null) unread.push({ text: tidyLine(entry.join(", ")).slice(0, 300), because });
    else if (!("because" in read)) {
      seen.add(read.email);
      people.push(read);
    }
  }
  return { people, unread };
}

function refusalOf({ name, email }: PastedPerson, seen: ReadonlySet<string>, taken: number) {
  if (seen.has(email)) return `${email} stands here twice; the first is used`;
  if (name === "") return "Write the person’s name before the address: Name <name@school.example>";
  if (name.length > longestName) return `Shorten the name to ${longestName} characters or fewer`;
  if (taken >= mostPasted) return `Add ${mostPasted} people or fewer at a time`;
  return null;
}

/** Every person's pieces: those before the one with the address, it, and those behind it. */
function entriesIn(typed: string): string[][] {
  return splitOutsideQuotes(typed, /[;\n\r]/).flatMap((chunk) => {
    const pieces = splitOutsideQuotes(chunk, /[,\t]/).filter((one) => tidyLine(one) !== "");
    const entries: string[][] = [];
    for (const piece of pieces) {
      const last = entries.at(-1);
      const startsAnother = piece.includes("@") && last?.some((one) => one.includes("@"));
      if (!last || startsAnother) entries.push([piece]);
      else last.push(piece);
    }
    return entries;
  });
}

function splitOutsideQuotes(text: string, at: RegExp): string[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (const letter of text) {
    // A quote that is never closed must not swallow the people of the next lines.
    if (letter === "\n" || letter === "\r") quoted = false;
    else if (letter === '"') quoted = !quoted;
    if (!quoted && at.test(letter)) {
      parts.push(part);
      part = "";
    } else part += letter;
  }
  return [...parts, part];
}

const bracketed = /^(.*?)[<[(]\s*(?:mailto:)?([^<>[\]()\s]+@[^<>[\]()\s]+?)\s*[>\])](.*)$/is;
const bare = /^(.*?)(?:mailto:)?([^\s<>[\]()"']+@[^\s<>[\]()"']+)(.*)$/is;

function readEntry(pieces: readonly string[]): PastedPerson | { because: string } {
  const at = pieces.findIndex((piece) => piece.includes("@"));
  if (at < 0) return { because: "There is no e-mail address here" };
  const piece = pieces[at] ?? "";
  if (piece.length > longestPiece) return { because: "This is too long to be one person" };
  const inBrackets = bracketed.exec(piece);
  const [, before = "", address = "", behind = ""] = inBrackets ?? bare.exec(piece) ?? [];
  const email = foldEmail(address);
  if (!isEmail(email)) return { because: "The e-mail address cannot be right" };
  const ahead = pieces.slice(0, at).map(tidyName);
  const school = tidyLine(
    [behind, ...pieces.slice(at + 1)].map(tidyLine).filter(Boolean).join(", "),
  );
  return {
    name: nameFrom(ahead, tidyName(before), inBrackets !== null),
    email,
    school: school === "" ? null : tidySchool(school),
  };
}

/** "Marsh, Ada <mail>" is written last name first; "Ada, Marsh, mail" comes from a table and is not. */
function nameFrom(ahead: readonly string[], own: string, inBrackets: boolean): string {
  const turned = inBrackets && ahead.length === 1 && own !== "" ? [own, ...ahead] : [...ahead, own];
  const name = tidyLine(turned.join(" "));
  const [last, first, ...more] = name.split(",").map(tidyLine);
  return last && first && more.length === 0 ? `${first} ${last}` : name.replace(/,/g, " ");
}

const tidyName = (typed: string) =>
  tidyLine(typed.replace(/["<>[\]()\\]/g, " ").replace(/^['\s]+|['\s]+$/g, ""));

const tidySchool = (typed: string) =>
  tidyLine(typed.replace(/["<>\\]/g, " ").replace(/^urn[:\s]+/i, "")).slice(0, longestSchool);

/** Addresses anyone can have: they say nothing about a school. */
const publicDomains = new Set([
  "aol.com",
  "btinternet.com",
  "gmail.com",
  "googlemail.com",
  "hotmail.co.uk",
  "hotmail.com",
  "icloud.com",
  "live.co.uk",
  "live.com",
  "mac.com",
  "me.com",
  "msn.com",
  "outlook.com",
  "proton.me",
  "protonmail.com",
  "sky.com",
  "talktalk.net",
  "yahoo.co.uk",
  "yahoo.com",
]);

/** The domain that may stand for a school; undefined for a mailbox anyone can have. */
export const schoolDomainOf = (email: string) => {
  const domain = domainOf(email);
  return publicDomains.has(domain) ? undefined : domain;
};
