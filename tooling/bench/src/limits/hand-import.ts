/** The limit of `import-gias`: lines split by hand and written straight into the same tables, with nothing checked. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "@tessellate/data/migrate";
import { type ColumnKey, columns } from "@tessellate/domain/transfer/columns";
import Sqlite from "better-sqlite3";
import type { Import } from "../programs/import-schools.ts";
import { costOf, offer } from "../programs/offer.ts";

/** The values of a line; quoted ones may hold commas, but no line break. */
function split(line: string): string[] {
  const values: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const quoted = line[at] === '"';
    const end = quoted ? line.indexOf('"', at + 1) : line.indexOf(",", at);
    const stop = end < 0 ? line.length : end;
    values.push(line.slice(quoted ? at + 1 : at, stop));
    at = stop + (quoted ? 2 : 1);
  }
  return values;
}

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const states: Readonly<Record<string, string>> = { 1: "open", 2: "closed", 3: "closing" };

const together = 250;

/** Makes the function that writes one line's school and trust. */
function writer(database: Sqlite.Database, heading: readonly string[]) {
  const kept = (Object.keys(columns) as ColumnKey[])
    .map((key) => ({ key, at: heading.indexOf(columns[key].header) }))
    .filter(({ at }) => at >= 0);
  const at = (key: ColumnKey) => kept.find((one) => one.key === key)?.at ?? -1;
  const own = kept.filter(({ key }) => key !== "trustName");
  const names = [...own.map(({ key }) => snake(key)), "search", "source_hash"];
  const school = database.prepare(
    `insert into schools (${names.join(", ")}) values (${names.map(() => "?").join(", ")})
     on conflict (urn) do update set ${names.map((name) => `${name} = excluded.${name}`).join(", ")}`,
  );
  const trust = database.prepare(
    "insert into trusts (uid, name) values (?, ?) on conflict (uid) do update set name = excluded.name",
  );
  const [urn, name, town, postcode] = [at("urn"), at("name"), at("town"), at("postcode")];
  const [uid, trustName, state] = [at("trustUid"), at("trustName"), at("state")];
  return (line: string) => {
    const values = split(line);
    if (values[uid]) trust.run(values[uid], values[trustName]);
    const search = `${values[name]} ${values[town]} ${values[postcode]} ${values[urn]}`;
    values[state] = states[values[state] ?? ""] ?? "proposed";
    school.run(...own.map(({ at }) => values[at] || null), search.toLowerCase(), "");
  };
}

function importLines(file: string, csv: string) {
  const database = new Sqlite(file);
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  database.pragma("foreign_keys = on");
  const text = new TextDecoder("windows-1252").decode(readFileSync(csv));
  const [heading = "", ...lines] = text.split(/\r?\n/).filter(Boolean);
  const write = writer(database, split(heading));
  const writeAll = database.transaction((some: string[]) => {
    for (const line of some) write(line);
  });
  for (let at = 0; at < lines.length; at += together) writeAll(lines.slice(at, at + together));
  const rows = database.prepare("select count(*) from schools").pluck().get() as number;
  database.close();
  return rows;
}

offer({
  import: async ({ folder, name, csv, rows }: Import) => {
    const file = join(folder, `${name}.sqlite`);
    await migrate(`file:${file}`);
    let written = 0;
    const cost = await costOf(rows, () => {
      written = importLines(file, csv);
    });
    if (written !== rows) throw new Error(`${written} of ${rows} schools were written.`);
    return { cost };
  },
});
