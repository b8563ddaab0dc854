/** Writes files in the shape of the Department's schools register: `tsx tooling/bench/src/gias.ts 50000 out.csv [flaw|none] [seed] [first URN]`. */
import { createWriteStream } from "node:fs";
import { argv } from "node:process";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { registerBytes } from "@tessellate/data/makers/register";
import { registerColumns } from "@tessellate/data/makers/register-columns";
import { type Flaw, flaws, type RegisterOptions } from "@tessellate/data/makers/register-row";

/** What was written. `bytes` counts the file. */
export interface Written extends RegisterOptions {
  columns: number;
  bytes: number;
}

/** Writes the file to a path or to an open stream, which it ends. The same options write the same bytes. */
export async function writeGias({
  to,
  ...options
}: RegisterOptions & { to: string | NodeJS.WritableStream }): Promise<Written> {
  let bytes = 0;
  async function* counted() {
    for await (const piece of registerBytes(options)) {
      bytes += piece.length;
      yield piece;
    }
  }
  await pipeline(counted, typeof to === "string" ? createWriteStream(to) : to);
  return { ...options, columns: registerColumns.length, bytes };
}

const isFlaw = (word: string | undefined): word is Flaw => word !== undefined && word in flaws;

async function main([rows, to, flaw, seed, firstUrn]: readonly string[]) {
  const count = Number(rows);
  if (!Number.isInteger(count) || count < 0 || !to || (flaw && flaw !== "none" && !isFlaw(flaw))) {
    const list = Object.entries(flaws).map(([name, says]) => `  ${name}: ${says}`);
    console.error(
      `Say how many rows and which file: gias.ts 50000 out.csv [flaw|none] [seed] [first URN]\n${list.join("\n")}`,
    );
    return 1;
  }
  const options = {
    rows: count,
    seed: Number(seed ?? 1),
    firstUrn: Number(firstUrn ?? 100_000),
    flaw: isFlaw(flaw) ? flaw : undefined,
  };
  const { columns, bytes } = await writeGias({ ...options, to });
  console.log(
    `${to}: ${count} rows × ${columns} columns, ${bytes} bytes, seed ${options.seed}${options.flaw ? `, ${flaws[options.flaw]}` : ""}`,
  );
  return 0;
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href)
  process.exitCode = await main(argv.slice(2));
