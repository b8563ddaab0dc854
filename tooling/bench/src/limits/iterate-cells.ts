/** The limit of `export-csv`: passing over the rows of the same release, place by place, with nothing made of them. */
import Sqlite from "better-sqlite3";
import { costOf, offer } from "../programs/offer.ts";

const cellsOf = "select * from release_cells where pattern = 'leave' and level = ? and place = ?";

let iterate: (() => number) | undefined;

offer({
  open: (file: string) => {
    const database = new Sqlite(file, { readonly: true });
    const places = database
      .prepare("select distinct level, place from release_cells where pattern = 'leave'")
      .all() as { level: string; place: string }[];
    const cells = database.prepare(cellsOf);
    iterate = () => {
      let options = 0;
      for (const { level, place } of places)
        for (const row of cells.iterate(level, place) as Iterable<{ options: string | null }>)
          options += Object.keys(JSON.parse(row.options ?? "{}")).length;
      return options;
    };
  },
  iterate: (cells: number) => costOf(cells, () => iterate?.()),
});
