/** The nations `national-view` and `hub-view` read: filled and released once for each size, and kept until the bench ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Options } from "./case.ts";
import type { Counted } from "./limits/group-by.ts";
import { type Cost, spreadOf } from "./measure.ts";
import { type Running, run } from "./processes.ts";
import type { PageName } from "./programs/read-findings.ts";

const reading = new URL("programs/read-findings.ts", import.meta.url);
const grouping = new URL("limits/group-by.ts", import.meta.url);

/** 40 hubs, three families, groups of 14 teachers asked twice. Ten times the groups, ten times the evaluations. */
const shape = { hubs: 40, families: 3, teachers: 14, wavesEach: 2 };
const groupsFor = { "10 k": 3, "100 k": 30, "1 M": 300 } as const;
export type SizeName = keyof typeof groupsFor;

/** A nation with its release out, a program that reads it as pages do, and one that counts its raw answers. */
export interface Nation {
  size: SizeName;
  evaluations: number;
  /** Distributions in which the release and the raw answers were found to say the same. */
  equal: number;
  releaseSeconds: number;
  reader: Running;
  grouper: Running;
}

const standing = new Map<SizeName, Promise<Nation>>();

/** The nation of a size, built for the first who asks. */
export function nationOf(size: SizeName, options: Options): Promise<Nation> {
  const known = standing.get(size) ?? built(size, options);
  standing.set(size, known);
  return known;
}

/** Ends whatever nations stand. */
export async function endNations(): Promise<void> {
  for (const nation of standing.values()) {
    const found = await nation.catch(() => undefined);
    await Promise.all([found?.reader.stop(), found?.grouper.stop()]);
  }
}

async function built(size: SizeName, { say }: Options): Promise<Nation> {
  const folder = mkdtempSync(join(tmpdir(), "tessellate-bench-nation-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "nation.sqlite");
  const [reader, grouper] = [run(reading), run(grouping)];
  try {
    say(`filling ${size} evaluations`);
    const filled = await reader.ask<{ evaluations: number; rows: number; cost: Cost }>("fill", {
      ...shape,
      file,
      groups: groupsFor[size],
    });
    const { evaluations, rows, cost } = filled;
    say(
      `${rows} rows: ${perSecond(rows, cost.wall)} a second on the clock, ${perSecond(rows, cost.cpu)} of processor time`,
    );
    say("building the release");
    const { wall } = await reader.ask<Cost>("release");
    await grouper.ask("open", file);
    const equal = await compare(reader, grouper);
    return { size, evaluations, equal, releaseSeconds: wall / 1e6, reader, grouper };
  } catch (error) {
    await Promise.all([reader.stop(), grouper.stop()]);
    throw error;
  }
}

const perSecond = (rows: number, microseconds: number) =>
  Math.round(rows / (microseconds / 1e6)).toLocaleString("en-GB");

/** The hub whose year is read. */
export const hubRead = "hub-1";

const readingsEach = 40;

/** Reads a page many times over: the cost in the middle. */
export const readPage =
  ({ reader }: Nation, page: PageName) =>
  async (): Promise<Cost> => {
    const costs = await reader.ask<Cost[]>("read", { page, count: readingsEach });
    const middle = (by: keyof Cost) => spreadOf(costs.map((cost) => cost[by])).median;
    return { cpu: middle("cpu"), wall: middle("wall") };
  };

interface Distribution {
  place: string;
  family: string;
  measure: string;
  options: Readonly<Record<string, number>>;
}

/** Holds every distribution the release shows against the raw count. Throws at the first that differs. Returns how many there were. */
async function compare(reader: Running, grouper: Running): Promise<number> {
  const raw = new Map<string, number>();
  for (const { hub, family, question, option, count } of await grouper.ask<Counted[]>("counted"))
    for (const place of [hub, "england"]) {
      const key = [place, family, question, option].join(" ");
      raw.set(key, (raw.get(key) ?? 0) + count);
    }
  const questions = new Set([...raw.keys()].map((key) => key.split(" ")[2]));
  const shown = await reader.ask<Distribution[]>("shown");
  const compared = shown
    .filter(({ measure }) => questions.has(measure))
    .flatMap(({ options, ...of }) => Object.entries(options).map((one) => ({ of, one })));
  for (const { of, one } of compared) {
    const [option, count] = one;
    const key = [of.place, of.family, of.measure, option].join(" ");
    if ((raw.get(key) ?? 0) !== count)
      throw new Error(`The release says ${count} for ${key}, the raw answers ${raw.get(key)}.`);
  }
  if (compared.length === 0) throw new Error("The release shows nothing that could be compared.");
  return compared.length;
}
