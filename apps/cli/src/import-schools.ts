/** `import-schools`: a file of the schools register staged, shown, and applied when asked. */
import { ask, make } from "./command.ts";

interface Wish {
  file: string;
  apply: boolean;
  demo: boolean;
  say(line: string): void;
}

interface Staged {
  rows: number;
  added: number;
  changed: number;
  closed: number;
  same: number;
  bad: number;
}

interface BadRow {
  line: number;
  urn: string | null;
  reason: string;
}

/** Says what the file would change; with `apply`, changes it. A file that is refused ends the command with the reason, and changes nothing. */
export async function importSchools({ file, apply, demo, say }: Wish): Promise<void> {
  const { importId } = await make<{ importId: string }>(demo, "transfer.stageImportFile", { file });
  const staged = await ask<Staged>(demo, "transfer.readImport", { importId });
  const { rows, added, changed, closed, same, bad } = staged;
  say(
    `${rows} rows: ${added} new, ${changed} changed, ${closed} closed, ${same} as they are, ${bad} not readable.`,
  );
  if (bad > 0) await sayBadRows(demo, importId, say);
  if (!apply) return say("Nothing has been applied. Run it again with --apply.");
  if (added + changed + closed === 0) return say("There is nothing to apply.");
  await make(demo, "transfer.applyImportToEnd", { importId });
  say(`Applied: ${added + changed + closed} schools written.`);
}

async function sayBadRows(demo: boolean, importId: string, say: Wish["say"]) {
  const bad = await ask<readonly BadRow[]>(demo, "transfer.badRows", { importId });
  for (const { line, urn, reason } of bad.slice(0, 10))
    say(`  line ${line}${urn ? `, URN ${urn}` : ""}: ${reason}`);
}
