/** `national-view`: a page of figures from the release beside grouping every raw answer, at sizes ten times apart. */
import { join } from "node:path";
import type { Case, Options } from "../case.ts";
import { withFolder } from "../house.ts";
import type { Counted } from "../limits/group-by.ts";
import { type Cost, inTurns, msOf, ratioOf, spreadOf } from "../measure.ts";
import { type Running, run } from "../processes.ts";
import type { PageName } from "../programs/read-findings.ts";
import { inWords } from "../words.ts";

const reading = new URL("../programs/read-findings.ts", import.meta.url);
const grouping = new URL("../limits/group-by.ts", import.meta.url);

/** The nation of a bench: 40 hubs, three families, groups of 14 teachers asked twice. Ten times the groups, ten times the evaluations. */
const nation = { hubs: 40, families: 3, teachers: 14, wavesEach: 2 };
const groupsFor = { "10 k": 3, "100 k": 30, "1 M": 300 } as const;
type SizeName = keyof typeof groupsFor;

const leastFaster = 100;
const mostExponent = 0.1;
const mostMs = 5;
const readingsEach = 40;

/** What one size showed. Reading is work of one thread without waiting: processor time is what a quiet clock shows. */
interface Shown {
  size: SizeName;
  evaluations: number;
  costs: { project: Cost[]; place: Cost[]; grouped: Cost[] };
  releaseSeconds: number;
  equal: number;
}

export const nationalView: Case = {
  about: "the national project view from the release beside a GROUP BY over every raw answer",
  goal: leastFaster,
  better: "higher",
  measure: async (options) => {
    const sizes: SizeName[] = ["10 k", "100 k", ...(options.large ? (["1 M"] as const) : [])];
    const shown: Shown[] = [];
    for (const size of sizes) shown.push(await atSize(size, options));
    return verdict(shown);
  },
};

const p50 = (costs: readonly Cost[]) =>
  `p50 ${msOf(costs, "cpu").toFixed(2)} ms CPU (${msOf(costs, "wall").toFixed(2)} ms on the clock)`;

const inLine = ({ size, evaluations, costs, releaseSeconds, equal }: Shown) =>
  [
    `${size} (${evaluations} evaluations): project ${p50(costs.project)}`,
    `England ${p50(costs.place)}`,
    `GROUP BY ${msOf(costs.grouped, "cpu").toFixed(0)} ms: ${inWords(ratioOf(costs.grouped, costs.project, "cpu"))}`,
    `${equal} counts equal`,
    `release built in ${releaseSeconds.toFixed(0)} s`,
  ].join(", ");

function verdict(shown: readonly Shown[]) {
  const [first, middle, last] = [shown[0], shown[1], shown.at(-1)] as [Shown, Shown, Shown];
  const msAt = ({ costs }: Shown) => msOf(costs.project, "cpu");
  const times = Math.log10(last.evaluations / first.evaluations);
  const exponent = Math.log10(msAt(last) / msAt(first)) / times;
  const ratio = ratioOf(middle.costs.grouped, middle.costs.project, "cpu").median;
  const detail = [
    ...shown.map(inLine),
    `growth exponent ${exponent.toFixed(2)} (goal ≤ ${mostExponent}), p50 goal ≤ ${mostMs} ms`,
    "7 answers each, as our lesson evaluation asks; read in process",
  ].join("; ");
  const holds = ratio >= leastFaster && exponent <= mostExponent && msAt(last) <= mostMs;
  return { ratio, holds, detail };
}

const atSize = (size: SizeName, { say }: Options) =>
  withFolder(async (folder): Promise<Shown> => {
    const file = join(folder, "nation.sqlite");
    const [reader, grouper] = [run(reading), run(grouping)];
    try {
      say(`filling ${size} evaluations`);
      const wish = { ...nation, file, groups: groupsFor[size] };
      const evaluations = await reader.ask<number>("fill", wish);
      say("building the release");
      const { wall } = await reader.ask<Cost>("release");
      await grouper.ask("open", file);
      const equal = await compare(reader, grouper);
      say("reading in turns");
      const costs = await inRounds(reader, grouper);
      return { size, evaluations, costs, releaseSeconds: wall / 1e6, equal };
    } finally {
      await Promise.all([reader.stop(), grouper.stop()]);
    }
  });

/** The cost in the middle of some. */
const middle = (costs: readonly Cost[]): Cost => ({
  cpu: spreadOf(costs.map(({ cpu }) => cpu)).median,
  wall: spreadOf(costs.map(({ wall }) => wall)).median,
});

function inRounds(reader: Running, grouper: Running) {
  const read = (page: PageName) => async () =>
    middle(await reader.ask<Cost[]>("read", { page, count: readingsEach }));
  return inTurns({
    project: read("project"),
    grouped: () => grouper.ask<Cost>("count"),
    place: read("place"),
  });
}

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
