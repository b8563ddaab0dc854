/** Comparing a page of figures with the file that can be downloaded from it and with the API, cell by cell. */
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { recordsIn } from "./csv.ts";

/** A cell as the API has it. */
interface Cell {
  measure: string;
  state: string;
  respondents: number | null;
  schools: number | null;
  expected: number | null;
  agree: number | null;
  mean: number | null;
  nearly: "all" | "none" | null;
  options: Record<string, number> | null;
}

interface Row {
  at: { level: string; slug: string; name: string };
  project: { kind: string; slug: string; name: string; phase: string | null };
  cells: Record<string, Cell>;
  lastYear: Record<string, Cell>;
}

/** What the API answers for a place or a project. */
interface Answer {
  edition: { year: number; wave: string; release: { number: number } };
  here?: Row;
  nation?: Row;
  rows?: Row[];
  beside?: Row[];
  inside?: Row[];
  regions?: Row[];
  hubs?: Row[];
}

/** A figure as a page or a file tells it: only what it says, under the names files use. */
type Said = Record<string, string>;

/** Every figure in a page by its permanent address, in the exact values that stand beside the printed ones. */
async function figuresIn(page: Page): Promise<Map<string, Said>> {
  const found = await page
    .locator("[itemscope][itemid]")
    .evaluateAll((items) =>
      items.map((item) => [
        item.getAttribute("itemid") ?? "",
        Object.fromEntries(
          [...item.querySelectorAll("[itemprop]")].map((one) => [
            one.getAttribute("itemprop") ?? "",
            one.getAttribute("value") ?? one.getAttribute("content") ?? "",
          ]),
        ),
      ]),
    );
  const figures = new Map<string, Said>();
  for (const [id, said] of found as [string, Said][])
    figures.set(id, { ...figures.get(id), ...said });
  return figures;
}

const words = { all: "nearly all", none: "hardly any" } as const;
const text = (value: number | null) => (value === null ? "" : String(value));

/** Everything the API says of a cell, as a file says it. */
function saidOf(cell: Cell): Said {
  const { state, nearly, agree, mean } = cell;
  if (state === "withheld") return { state };
  const options = Object.entries(cell.options ?? {});
  return {
    state,
    respondents: text(cell.respondents),
    schools: text(cell.schools),
    expected: text(cell.expected),
    agree: nearly ? words[nearly] : (agree?.toFixed(3) ?? ""),
    mean: mean?.toFixed(2) ?? "",
    ...Object.fromEntries(options.map(([option, count]) => [`option-${option}`, String(count)])),
  };
}

/** Every cell of an answer, with its permanent address and the names a file gives it. */
function cellsIn({ edition, ...answer }: Answer) {
  const rows = [
    ...[answer.here, answer.nation].filter((row) => row !== undefined),
    ...[answer.rows, answer.beside, answer.inside, answer.regions, answer.hubs].flatMap(
      (some) => some ?? [],
    ),
  ];
  return rows.flatMap(({ at, project, cells, lastYear }) =>
    [cells, lastYear].flatMap((year, before) =>
      Object.values(year).map((cell) => {
        const academicYear = edition.year - before;
        const query = new URLSearchParams({
          level: at.level,
          place: at.slug,
          project: project.slug,
          measure: cell.measure,
          wave: edition.wave,
          year: String(academicYear),
          release: String(edition.release.number),
        });
        const family = project.kind === "family" ? project.name : "all";
        const next = String(academicYear + 1).slice(2);
        const where = [at.level, at.name, family, project.phase ?? ""];
        const key = [...where, `${academicYear}/${next}`, cell.measure];
        return { id: `/findings/figure?${query}`, key: key.join("|"), said: saidOf(cell) };
      }),
    ),
  );
}

/** The lines of a file, gathered to one figure each. */
function figuresOf(records: readonly Record<string, string>[]) {
  const figures = new Map<string, Said>();
  for (const record of records) {
    const { level, place, project, phase, year, area, question, option, count, ...rest } = record;
    const key = [level, place, project, phase, year, question || area].join("|");
    const {
      state = "",
      respondents = "",
      schools = "",
      expected = "",
      agree = "",
      mean = "",
    } = rest;
    const said: Said =
      state === "withheld" ? { state } : { state, respondents, schools, expected, agree, mean };
    figures.set(key, {
      ...figures.get(key),
      ...said,
      ...(option ? { [`option-${option}`]: count ?? "" } : {}),
    });
  }
  return figures;
}

/** Downloads the page's file. */
async function download(page: Page) {
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download these figures (CSV)" }).click();
  return recordsIn(await readFile(await (await arriving).path(), "utf8"));
}

/** What the API answers this reader for a procedure, over HTTP, as scripts are answered. */
export async function answerOf(page: Page, procedure: string, input: object): Promise<Answer> {
  const query = new URLSearchParams({ input: JSON.stringify(input) });
  const answer = await page.request.get(`/api/trpc/${procedure}?${query}`);
  return (await answer.json()).result.data;
}

/** The page that is open against its file and the API: each figure says the same in all three. Gives how many were compared. */
export async function expectFileEqualsPage(page: Page, procedure: string, input: object) {
  const inFile = figuresOf(await download(page));
  const inPage = await figuresIn(page);
  const cells = cellsIn(await answerOf(page, procedure, input));
  for (const { id, key, said } of cells) {
    expect(inFile.get(key), `${key} in the file`).toEqual(said);
    const shown = inPage.get(id);
    // A page prints fewer of the numbers where there is less room, and never others.
    if (shown) expect(said, `${key} on the page`).toMatchObject(shown);
  }
  const known = new Set(cells.map(({ id }) => id));
  expect([...inPage.keys()].filter((id) => !known.has(id))).toEqual([]);
  expect(inFile.size).toBe(new Set(cells.map(({ key }) => key)).size);
  expect(inPage.size).toBeGreaterThan(0);
  return inPage.size;
}
