/** The table the peer renders: the very cells the page beside it shows, held in memory. */
import { readFileSync } from "node:fs";

/** What stands at the head of each column, and the rows. */
export interface Table {
  heading: string[];
  rows: string[][];
}

const file = process.env.TABLE_FILE;

export const table: Table = file
  ? (JSON.parse(readFileSync(file, "utf8")) as Table)
  : { heading: [], rows: [] };
