/** How a school is found by what people type: both sides are folded alike, so accents, capitals and apostrophes do not matter. */
import { z } from "zod";

/** What may be typed to find a school. Shorter or emptier text is answered with a sentence, not an error. */
export const schoolSearch = z.strictObject({
  text: z.string().max(100, "Type at most 100 characters."),
});

/** What someone reads who has typed too little: two letters would match most of England. */
export const typeMore = "Type at least 3 characters.";

const leastCharacters = 3;
const mostWords = 8;

/**
 * Folds text to plain small letters, digits and single spaces: `St. Mary’s & All Saints` becomes
 * `st marys and all saints`. "Saint" is folded to "st", because the register writes both.
 */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’‘`´.]/gu, "")
    .replaceAll("&", " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bsaint\b/g, "st")
    .trim();

/** The parts of a school that people search by. */
export interface Findable {
  name: string;
  town?: string | null | undefined;
  postcode?: string | null | undefined;
  urn: number;
}

/**
 * The text a school is searched in: name, town, postcode with and without its space, URN. It begins and ends with a
 * space, so that a word of one or two letters can be looked for at the start of a word.
 */
export function searchTextOf({ name, town, postcode, urn }: Findable): string {
  const code = fold(postcode ?? "");
  const words = [fold(name), fold(town ?? ""), code, code.replaceAll(" ", ""), String(urn)];
  return ` ${words.filter(Boolean).join(" ")} `;
}

/**
 * The `like` patterns that must all hold for a school to be found, or undefined when fewer than three characters
 * were typed. Every pattern holds at least three characters, which is what a trigram index needs; a single letter at
 * the end is someone still typing, and is passed over.
 */
export function searchPatterns(text: string): string[] | undefined {
  const words = fold(text).split(" ").filter(Boolean);
  if (words.join("").length < leastCharacters) return undefined;
  const finished = words.filter((word, i) => word.length > 1 || i < words.length - 1 || i === 0);
  return finished.slice(0, mostWords).map(patternOf);
}

function patternOf(word: string): string {
  if (word.length === 1) return `% ${word} %`;
  return word.length === 2 ? `% ${word}%` : `%${word}%`;
}
