/** Comparing a page of change with the file that can be downloaded from it and with the API, cell by cell. */
import { expect, type Page } from "@playwright/test";
import { recordsIn } from "./csv.ts";

/** Change as the API has it. */
interface Pair {
  state: string;
  paired: number;
  onlyBefore: number;
  onlyAfter: number;
  schools: number;
  change: Record<"improved" | "same" | "declined", number> | null;
  improvedShare: number | null;
  nearly: "all" | "none" | null;
}

interface Answer {
  rows: { measure: { key: string; name: string }; cell: Pair }[];
}

/** What a row of the page says: its question, its change in words, and its numbers of people. */
interface Said {
  question: string;
  change: string;
  numbers: number[];
}

/** Every row of change on the page; numbers without the commas that part their thousands. */
export const changeOn = (page: Page): Promise<Said[]> =>
  page
    .locator("table")
    .filter({ has: page.getByRole("columnheader", { name: "Answered both times" }) })
    .locator("tr")
    .filter({ has: page.locator("td") })
    .evaluateAll((rows) =>
      rows.map((row) => {
        const texts = [...row.querySelectorAll("th, td")].map((cell) => {
          const words = cell.cloneNode(true) as Element;
          for (const bar of words.querySelectorAll(".sr-only, svg, [role=img]")) bar.remove();
          return words.textContent?.trim().replaceAll(/(?<=\d),(?=\d{3})/g, "") ?? "";
        });
        const [question = "", change = "", ...numbers] = texts;
        return { question, change, numbers: numbers.slice(0, 4).map(Number) };
      }),
    );

/** What the API answers this reader, over HTTP. */
export async function changeFromApi(page: Page, procedure: string, input: object) {
  const query = new URLSearchParams({ input: JSON.stringify(input) });
  const answer = await page.request.get(`/api/trpc/${procedure}?${query}`);
  return (await answer.json()).result.data as Answer;
}

/** The page’s rows against the API’s: the same questions, the same numbers, and no word beyond what is told. Gives how many. */
export async function expectPageEqualsApi(page: Page, { rows }: Answer) {
  const said = new Map((await changeOn(page)).map((row) => [row.question, row]));
  for (const { measure, cell } of rows) {
    const row = said.get(measure.name);
    expect(row?.numbers, measure.key).toEqual([
      cell.paired,
      cell.onlyBefore,
      cell.onlyAfter,
      cell.schools,
    ]);
    for (const word of wordsOf(cell)) expect(row?.change, measure.key).toContain(word);
    if (cell.state === "withheld") expect(row?.change, measure.key).toBe("c");
    if (!cell.change) expect(row?.change, measure.key).not.toContain("the same");
  }
  expect(said.size).toBe(rows.length);
  return rows.length;
}

/** The words in which a page must tell a cell. */
function wordsOf({ state, change, improvedShare, nearly }: Pair): string[] {
  if (state !== "value") return [];
  if (nearly) return [nearly === "all" ? "nearly all" : "hardly any"];
  if (!change) return [`${Math.round((improvedShare ?? 0) * 100)}% said more`];
  return [`${change.improved} said more`, `${change.same} the same`, `${change.declined} less`];
}

/** The page’s file against the API’s cells: every column. */
export async function expectFileEqualsApi(page: Page, { rows }: Answer) {
  const link = page.getByRole("link", { name: "Download these figures (CSV)" });
  const file = await page.request.get((await link.getAttribute("href")) ?? "");
  const lines = new Map(recordsIn(await file.text()).map((line) => [line.question, line]));
  const shares = { all: "nearly all", none: "hardly any" };
  for (const { measure, cell } of rows)
    expect(lines.get(measure.key), measure.key).toMatchObject({
      state: cell.state,
      "answered both times": String(cell.paired),
      "only at the start": String(cell.onlyBefore),
      "only at the end": String(cell.onlyAfter),
      schools: String(cell.schools),
      declined: String(cell.change?.declined ?? ""),
      same: String(cell.change?.same ?? ""),
      improved: String(cell.change?.improved ?? ""),
      "share improved": cell.nearly ? shares[cell.nearly] : (cell.improvedShare?.toFixed(3) ?? ""),
    });
  expect(lines.size).toBe(rows.length);
}
