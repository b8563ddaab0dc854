/**
 * The guard against pupils' names. A case pupil is a letter; a name in a plan or a comment would make a child
 * findable for years, so text that seems to hold one is sent back. It is a small, honest guard: it knows a list of
 * common first names, not every name, and it leaves mathematicians' words (Array, Venn, Carroll) alone.
 */
import type { Problem } from "../forms/problem.ts";
import { firstNames } from "./first-names.ts";

/** A word, what stands before it, and whether it opens a sentence. */
const word = /(^|[.!?:;\n]\s*|[\s"“‘(/–—-]+)(\p{Lu}\p{Ll}+)(?:[’']s)?(?=$|[^\p{L}])/gu;
/** At the start of a sentence any word has a capital, so there a name must also do something a child does. */
const childish =
  /^(?:[’']s)?\s+(?:said|says|thought|thinks|counted|counts|knew|knows|used|uses|wrote|writes|drew|draws|struggled|struggles|will|could|can|did|found|finds|explained|explains|is|was|and)\b/u;

/** Words of a text that look like a child's first name, each once, as written. */
export function likelyNames(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(word)) {
    const [whole, before = "", name = ""] = match;
    if (!firstNames.has(name.toLowerCase())) continue;
    const opens = before === "" || /[.!?:;\n]/.test(before);
    const after = text.slice((match.index ?? 0) + before.length + name.length);
    if (
      !opens ||
      childish.test(after) ||
      after.startsWith("’s") ||
      after.startsWith("'s") ||
      whole === text
    )
      found.add(name);
  }
  return [...found];
}

/** A problem for every field whose text seems to name a pupil. */
export const pupilNameProblems = (
  fields: Readonly<Record<string, string | null | undefined>>,
): Problem[] =>
  Object.entries(fields).flatMap(([field, text]) => {
    const [name] = likelyNames(text ?? "");
    if (!name) return [];
    return [
      {
        field,
        message: `“${name}” looks like a pupil’s name. Write “pupil A” instead, so that no child can be recognised.`,
      },
    ];
  });
