/** Every command, as one table. */
import { backUp, restore } from "./backup.ts";
import { placeFor } from "./env.ts";
import { asOperator } from "./house.ts";
import { prepare } from "./prepare.ts";

interface Run {
  /** The words after the command's name. */
  values: readonly string[];
  chosen: Readonly<Record<string, unknown>>;
  demo: boolean;
  say(line: string): void;
}

interface OperatorCommand {
  name: string;
  about: string;
  options?: readonly (readonly [flags: string, text: string])[];
  run(run: Run): Promise<void>;
}

const call = (demo: boolean, path: string, input?: unknown) =>
  asOperator(placeFor(demo), demo ? "demo" : "serve", { path, input });

export const commands: readonly OperatorCommand[] = [
  {
    name: "prepare",
    about: "make the folder, keys, tables and reference data; safe before every start",
    options: [["--demo", "fill the demo England as well"]],
    run: ({ demo, say }) => prepare(placeFor(demo), demo, say),
  },
  {
    name: "backup <file>",
    about: "copy the whole database to a file, also while the server runs; keys are not in it",
    run: async ({ values: [file = ""], demo, say }) => {
      const sums = await backUp(placeFor(demo), file);
      const rows = sums.reduce((sum, table) => sum + table.rows, 0);
      say(
        `Backed up ${rows} rows in ${sums.length} tables to ${file}. Copy the key folder apart from it.`,
      );
    },
  },
  {
    name: "restore <file>",
    about: "put a backup in place of the database; the server must be stopped",
    run: async ({ values: [file = ""], demo, say }) => {
      const { sums, kept } = await restore(placeFor(demo), file);
      say(`Restored ${sums.length} tables, each equal to the backup.`);
      if (kept) say(`What was there before is kept in ${kept}`);
    },
  },
  {
    name: "status",
    about: "say what is in this installation",
    run: async ({ demo, say }) => say(JSON.stringify(await call(demo, "upkeep.status"), null, 2)),
  },
];
