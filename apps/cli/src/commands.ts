/** Every command, as one table. */
import { backUp, restore } from "./backup.ts";
import { ask, askKeyHolder, make, type OperatorCommand } from "./command.ts";
import { fileFrom, placeFor } from "./env.ts";
import { importSchools } from "./import-schools.ts";
import { prepare } from "./prepare.ts";

interface Check {
  waves: number;
  differences: { workGroupId: string; waveId: string; difference: string }[];
}

interface Resealed {
  responses: number;
  comments: number;
}

interface Exported {
  files: number;
  lines: number;
  cells: number;
  withheld: number;
}

/** A release as it was typed; what is no number at all is no release. */
function releaseNumber(typed: string): number {
  if (!/^[1-9]\d{0,8}$/.test(typed))
    throw new Error(`“${typed}” is no release. Name one by its number, such as 3.`);
  return Number(typed);
}

export const commands: readonly OperatorCommand[] = [
  {
    name: "prepare",
    about: "make the folder, keys, tables and reference data; safe before every start",
    options: [["--demo", "fill the demo England as well"]],
    run: ({ demo, say }) => prepare(placeFor(demo), demo, say),
  },
  {
    name: "appoint <mail> <role> [place]",
    about: "give somebody a role, such as systemAdministrator, or hubLead hub:archimedes-ne",
    options: [["--name <name>", "what they are called, if they are new"]],
    run: async ({ values: [email, role, over], chosen, demo, say }) => {
      const said = {
        email,
        role,
        ...(over ? { over } : {}),
        ...(chosen.name ? { name: chosen.name } : {}),
      };
      await make(demo, "access.appoint", said);
      say(
        `Appointed ${email} as ${role}. They are told by mail, and sign in with a code sent to that address.`,
      );
    },
  },
  {
    name: "import-schools <file>",
    about: "read the Department's extract of the schools register and show what would change",
    options: [["--apply", "apply it at once"]],
    run: ({ values: [file = ""], chosen, demo, say }) =>
      importSchools({ file: fileFrom(file), apply: chosen.apply === true, demo, say }),
  },
  {
    name: "release",
    about: "freeze the nation's figures as the next numbered release",
    run: async ({ demo, say }) => {
      const { number } = await make<{ number: number }>(demo, "findings.release");
      say(`Release ${number} is ready.`);
    },
  },
  {
    name: "export-release <release> <folder>",
    about: "write every view of a release, with its codebook, as files that may leave the system",
    run: async ({ values: [number = "", folder = ""], demo, say }) => {
      const written = await make<Exported>(demo, "findings.exportRelease", {
        number: releaseNumber(number),
        folder: fileFrom(folder),
      });
      say(
        `Release ${number} is in ${fileFrom(folder)}: ${written.files} files with ${written.cells} figures on ${written.lines} lines, ${written.withheld} figures withheld.`,
      );
    },
  },
  {
    name: "collate",
    about: "compare every tally with a fresh count of its answers",
    options: [["--check", "say what differs and change nothing (the only way there is)"]],
    run: async ({ demo, say }) => {
      const { waves, differences } = await ask<Check>(demo, "findings.check");
      for (const { workGroupId, waveId, difference } of differences)
        say(`Work Group ${workGroupId}, wave ${waveId}: ${difference}`);
      if (differences.length > 0)
        throw new Error(
          `${differences.length} of ${waves} tallies do not agree with their answers.`,
        );
      say(`All ${waves} tallies agree with their answers.`);
    },
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
    name: "rotate-keys",
    about: "make new keys for the seals over answers, and seal every answer again",
    run: async ({ demo, say }) => {
      const { responses, comments } = await askKeyHolder<Resealed>(demo, "upkeep.rotateKeys");
      say(
        `Sealed ${responses} responses and ${comments} comments again. The earlier keys open nothing any more.`,
      );
      say(`Copy the key folder anew: ${placeFor(demo).keys}`);
    },
  },
  {
    name: "status",
    about: "say what is in this installation",
    run: async ({ demo, say }) => say(JSON.stringify(await ask(demo, "upkeep.status"), null, 2)),
  },
];
