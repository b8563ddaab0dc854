/** `national-view`: a page of figures from the release beside grouping every raw answer, at sizes ten times apart. */
import type { Case, Options } from "../case.ts";
import { type Cost, inTurns, msOf, ratioOf } from "../measure.ts";
import { type Nation, nationOf, readPage, type SizeName } from "../nation.ts";
import { inWords } from "../words.ts";

const leastFaster = 100;
const mostExponent = 0.1;
const mostMs = 5;

/** What one size showed. Reading is work of one thread without waiting: processor time is what a quiet clock shows. */
interface Shown extends Nation {
  costs: { project: Cost[]; place: Cost[]; grouped: Cost[] };
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

async function atSize(size: SizeName, options: Options): Promise<Shown> {
  const nation = await nationOf(size, options);
  options.say("reading in turns");
  const costs = await inTurns({
    project: readPage(nation, "project"),
    grouped: () => nation.grouper.ask<Cost>("count"),
    place: readPage(nation, "place"),
  });
  return { ...nation, costs };
}
