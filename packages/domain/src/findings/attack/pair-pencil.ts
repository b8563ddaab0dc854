/** An attacker of change with a pencil: start, end and change as sums over everyone’s two answers, added and subtracted. */
import type { Limits } from "../cells.ts";
import { readAll } from "./linear.ts";
import { type Answering, isOfPairs, type PairTold, secretsIn } from "./pair-readers.ts";
import type { PairSecret } from "./pair-search.ts";
import type { Subject } from "./pair-ways.ts";
import type { PairGroup } from "./pair-worlds.ts";

/** Whether a table’s field, start × end, is counted by a subject under these kinds. */
const fields: Record<
  Subject | "shift",
  (kinds: readonly number[], options: number) => (field: number) => boolean
> = {
  before: (kinds, options) => (field) => kinds.includes(Math.floor(field / options)),
  after: (kinds, options) => (field) => kinds.includes(field % options),
  moved: (kinds, options) => (field) =>
    kinds.includes(1 + Math.sign((field % options) - Math.floor(field / options))),
  shift: (kinds) => (field) => kinds.includes(field),
  onlyBefore: () => () => false,
  onlyAfter: () => () => false,
};

/** The hidden counts that adding and subtracting everything told works out, and that start and end by themselves do not. */
export function workedOutByChange(
  groups: readonly PairGroup[],
  told: readonly PairTold[],
  play: Answering & { limits: Limits },
): PairSecret[] {
  const { options, limits } = play;
  const [table, all] = [options * options, [...Array(options).keys()]];
  const width = table + 2 * options;
  const sum = (set: readonly number[], subject: Subject | "shift", kinds: readonly number[]) => {
    const isCounted = fields[subject](kinds, options);
    const own = [
      ...[...Array(table).keys()].filter(isCounted),
      ...(/before/i.test(subject) ? kinds.map((kind) => table + kind) : []),
      ...(/after/i.test(subject) ? kinds.map((kind) => table + options + kind) : []),
    ];
    return set.flatMap((group) => own.map((column) => group * width + column));
  };
  const sizes = [...groups.keys()].flatMap((group) => [
    sum([group], "moved", [0, 1, 2]),
    sum([group], "onlyBefore", all),
    sum([group], "onlyAfter", all),
  ]);
  const sums = ({ groups: set, subject, counted, isInWords }: PairTold) =>
    isInWords ? [] : counted.map((kinds) => sum(set, subject, kinds));
  const read = (some: readonly PairTold[]) =>
    readAll(groups.length * width, [...sizes, ...some.flatMap(sums)]);
  const knows = (notes: ReturnType<typeof read>) => (secret: PairSecret) =>
    notes.knows(sum(secret.groups, secret.subject, secret.counted));
  const known = secretsIn(groups, play, limits).filter(knows(read(told)));
  if (known.length === 0) return [];
  const isKnownAnyway = knows(read(told.filter((one) => !isOfPairs(one))));
  return known.filter((secret) => !isKnownAnyway(secret));
}
