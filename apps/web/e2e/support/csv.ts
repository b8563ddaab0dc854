/** Reads a downloaded file the way a spreadsheet does. */

/** The lines of a CSV file as records by column; quoted cells may hold commas, quotes and line breaks. */
export function recordsIn(csv: string): Record<string, string>[] {
  const [head = [], ...lines] = linesIn(csv);
  return lines.map((line) => Object.fromEntries(head.map((name, i) => [name, line[i] ?? ""])));
}

function linesIn(csv: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    const line = lines.at(-1) ?? [];
    if (end === "" && quoted === undefined && plain === "" && line.length === 0) break;
    line.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "") break;
    if (end !== ",") lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}
