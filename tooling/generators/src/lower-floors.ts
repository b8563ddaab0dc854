/** The first files of a noun below the API: its rule, and where it is kept. */
import type { NounNames } from "./names.ts";

/** Path → contents, for the domain and data floors. */
export const lowerFloors = ({ folder, code, words }: NounNames): Record<string, string> => ({
  [`packages/domain/src/${folder}/title.ts`]: `/** What the title of one of the ${words} may be. */
import { z } from "zod";

/** One line of text: long enough to mean something, short enough for a heading. */
export const ${code}Title = z
  .string()
  .trim()
  .min(1, "Enter a title")
  .max(200, "The title must be 200 characters or fewer");
`,
  [`packages/domain/src/${folder}/title.test.ts`]: `/** Titles of ${words}. */
import { expect, test } from "vitest";
import { ${code}Title } from "./title.ts";

test("a title is kept without the spaces round it", () => {
  expect(${code}Title.parse("  Counting in tens ")).toBe("Counting in tens");
});

test("an empty title is refused", () => {
  expect(${code}Title.safeParse("  ").error?.issues[0]?.message).toBe("Enter a title");
});
`,
  [`packages/data/src/schema/${folder}.ts`]: `/** Where ${words} are kept. */
import { instant, table, text, uuid } from "#kit";

export const ${code} = table("${folder.replaceAll("-", "_")}", {
  id: uuid().primaryKey(),
  title: text().notNull(),
  createdAt: instant().notNull(),
});
`,
});
