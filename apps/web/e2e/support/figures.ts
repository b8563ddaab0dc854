/** Comparing a page of figures with the file that can be downloaded from it. */
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { recordsIn } from "./csv.ts";

const areas = ["learning", "practice", "pupils", "policies"] as const;

/** What a cell says, reduced to what the file says too. */
interface Shown {
  value: string;
  people: string;
  schools: string;
}

/** Reads a cell: its value, and who stands behind it. */
async function readCell(cell: Locator): Promise<Shown> {
  const [value = "", ...rest] = (await cell.allInnerTexts()).join().split(/\s*\n\s*/);
  const [, people = "", schools = ""] = /(\d+) people, (\d+) schools/.exec(rest.join(" ")) ?? [];
  return { value, people, schools };
}

const words = { withheld: "c", none: "No responses yet", "not-asked": "Not asked" };

/** What the page has to show for a line of the file; `shown` may round the file's three decimals either way. */
function expectedOf(line: Record<string, string>, shown: Shown): Shown {
  const { state = "", agree = "", respondents = "", schools = "" } = line;
  if (state in words) return { value: words[state as keyof typeof words], people: "", schools: "" };
  const figure = { people: respondents, schools };
  if (/[a-z]/.test(agree))
    return { value: `${agree[0]?.toUpperCase()}${agree.slice(1)}`, ...figure };
  const near = Math.abs(Number.parseInt(shown.value, 10) - Number(agree) * 100) <= 0.55;
  return { value: near ? shown.value : `${Number(agree) * 100}%`, ...figure };
}

/** Downloads the page's file. */
async function download(page: Page) {
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download these figures (CSV)" }).click();
  return recordsIn(await readFile(await (await arriving).path(), "utf8"));
}

/** Every cell of a table against the file; `rowOf` finds a line's row by its name. */
export async function expectFileEqualsPage(page: Page, caption: RegExp, place: string) {
  const records = await download(page);
  const year = records[0]?.year;
  const table = page.getByRole("table", { name: caption });
  const rows = table.getByRole("row").filter({ has: page.getByRole("rowheader") });
  let compared = 0;
  for (const row of await rows.all()) {
    const [name = ""] = (await row.getByRole("rowheader").allInnerTexts()).join().split("\n");
    const cells = await row.getByRole("cell").all();
    for (const [i, cell] of cells.entries()) {
      const line = records.find(
        (record) =>
          record.place === place &&
          record.project === name &&
          record.area === areas[i] &&
          record.year === year,
      );
      expect(line, `${name}, ${areas[i]} in the file`).toBeDefined();
      const shown = await readCell(cell);
      expect(shown, `${name}, ${areas[i]}`).toEqual(expectedOf(line ?? {}, shown));
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(0);
}
