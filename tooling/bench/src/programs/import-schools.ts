/** The schools register imported through the API: staged, checked, compared, applied in batches, audited. */
import { join } from "node:path";
import { checksums } from "@tessellate/data/checksum";
import { as, nationalLead, openHouse } from "../house.ts";
import { growthOf } from "../memory.ts";
import { costOf, offer } from "./offer.ts";

/** A file of so many schools, and the folder a database may be made in. */
export interface Import {
  folder: string;
  name: string;
  csv: string;
  rows: number;
}

type House = Awaited<ReturnType<typeof openHouse>>;

async function importInto(house: House, csv: string) {
  const { transfer } = as(house, { kind: "operator" });
  const staged = await transfer.stageImportFile({ file: csv });
  if (!staged.ok) throw new Error(JSON.stringify(staged.problems));
  const { importId } = staged;
  const applied = await transfer.applyImportToEnd({ importId });
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return transfer.readImport({ importId });
}

const schoolsIn = (file: string) =>
  checksums(file).filter(({ table }) => table === "schools" || table === "trusts");

offer({
  /** Imports into an empty database. What came of it is held against what must have. */
  import: async ({ folder, name, csv, rows }: Import) => {
    const file = join(folder, `${name}.sqlite`);
    const house = await openHouse(file);
    let counts: Awaited<ReturnType<typeof importInto>> | undefined;
    let cost = { cpu: 0, wall: 0 };
    const growth = await growthOf(async () => {
      cost = await costOf(rows, async () => {
        counts = await importInto(house, csv);
      });
    });
    const audited = await house.database.reader.query.auditEntries.findFirst();
    await house.database.close();
    if (counts?.added !== rows || counts.bad !== 0 || !audited)
      throw new Error(`The import went another way: ${JSON.stringify(counts)}`);
    return { cost, growth };
  },
  /** Imports the same file into the same database again: what it says it changed, and whether anything did. */
  again: async ({ folder, name, csv }: Import) => {
    const file = join(folder, `${name}.sqlite`);
    const before = schoolsIn(file);
    const house = await openHouse(file);
    const { added, changed, closed } = await importInto(house, csv);
    const school = await house.database.reader.query.schools.findFirst();
    const { organisations } = as(house, nationalLead);
    const found = await organisations.searchSchools({ text: school?.name ?? "" });
    await house.database.close();
    const same = JSON.stringify(before) === JSON.stringify(schoolsIn(file));
    const searchable = found.ok && found.schools.length > 0;
    return { changed: added + changed + closed, same, searchable };
  },
});
