/** `national-view`: a page of figures from the release beside grouping every raw answer, at sizes ten times apart. */
import { join } from "node:path";
import type { Case, Options } from "../case.ts";
import { withFolder } from "../house.ts";
import type { Counted } from "../limits/group-by.ts";
import { type Cost, roundsMeasured, spreadOf } from "../measure.ts";
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

/** What one size showed: milliseconds on the clock. */
interface Shown {
  size: SizeName;
  evaluations: number;
  project: number;
  place: number;
  grouped: number;
  ratio: { median: number; least: number; most: number };
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

function verdict(shown: readonly Shown[]) {
  const [first, last] = [shown[0] as Shown, shown.at(-1) as Shown];
  const middle = shown[1] as Shown;
  const times = Math.log10(last.evaluations / first.evaluations);
  const exponent = Math.log10(last.project / first.project) / times;
  const lines = shown.map(
    ({ size, evaluations, project, place, grouped, ratio, releaseSeconds, equal }) =>
      `${size} (${evaluations} evaluations): project p50 ${project.toFixed(2)} ms, England ${place.toFixed(2)} ms, beside ${grouped.toFixed(0)} ms: ${inWords(ratio)}; ${equal} counts equal; release built in ${releaseSeconds.toFixed(0)} s`,
  );
  const detail = [
    ...lines,
    `growth exponent ${exponent.toFixed(2)} (goal ≤ ${mostExponent}), p50 goal ≤ ${mostMs} ms; 7 answers each, as our lesson evaluation asks; read in process`,
  ].join("; ");
  const holds =
    middle.ratio.median >= leastFaster && exponent <= mostExponent && last.project <= mostMs;
  return { ratio: middle.ratio.median, holds, detail };
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
      const times = await inRounds(reader, grouper);
      return { size, evaluations, ...times, releaseSeconds: wall / 1e6, equal };
    } finally {
      await Promise.all([reader.stop(), grouper.stop()]);
    }
  });

const middleMs = (costs: readonly Cost[]) => spreadOf(costs.map(({ wall }) => wall)).median / 1000;

async function inRounds(reader: Running, grouper: Running) {
  const rounds = { project: [] as number[], place: [] as number[], grouped: [] as number[] };
  const read = async (page: PageName) =>
    middleMs(await reader.ask<Cost[]>("read", { page, count: readingsEach }));
  for (let round = -1; round < roundsMeasured; round++) {
    const project = await read("project");
    const grouped = middleMs([await grouper.ask<Cost>("count")]);
    const place = await read("place");
    if (round < 0) continue;
    rounds.project.push(project);
    rounds.grouped.push(grouped);
    rounds.place.push(place);
  }
  const { project, place, grouped } = rounds;
  return {
    project: spreadOf(project).median,
    place: spreadOf(place).median,
    grouped: spreadOf(grouped).median,
    ratio: spreadOf(grouped.map((ms, i) => ms / (project[i] ?? Number.NaN))),
  };
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
