/** Reads the table out of a page: the text of its cells, as someone would copy it. */

/** What stands at the head of each column, and the rows. */
export interface Table {
  heading: string[];
  rows: string[][];
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, " ")
    .trim();

const partsOf = (html: string, tag: RegExp) =>
  [...html.matchAll(tag)].map(([, inner = ""]) => inner);

/** The first table of the page. Throws when there is none. */
export function tableIn(page: string): Table {
  const [table] = partsOf(page, /<table[^>]*>(.*?)<\/table>/gs);
  if (!table) throw new Error("The page has no table.");
  const lines = partsOf(table, /<tr[^>]*>(.*?)<\/tr>/gs).map((line) =>
    partsOf(line, /<t[hd][^>]*>(.*?)<\/t[hd]>/gs).map(textOf),
  );
  const [heading = [], ...rows] = lines;
  return { heading, rows };
}
