/** Inputs nobody should send, made from one that is right: keys too many, huge texts, other types. */
import * as schema from "@tessellate/data/schema";
import { getTableColumns, is, Table } from "drizzle-orm";

/** Every column there is, and the keys by which objects themselves are reached. */
const foreignKeys = [
  ...new Set(
    Object.values(schema).flatMap((one) =>
      is(one, Table) ? Object.keys(getTableColumns(one)) : [],
    ),
  ),
  "__proto__",
  "constructor",
  "toString",
];

/** Texts and numbers that are no sane answer to anything, though some forms may take one. */
const oddities = [
  null,
  true,
  7.5,
  -1,
  2 ** 40,
  Number.NaN,
  "",
  "\u0000",
  "bridging\u0000ten",
  "\ud800",
  "../../etc/passwd",
  "' or 1=1 --",
  "%",
  [],
  ["x"],
];

type Step = string | number;

const isOpen = (value: unknown): value is Record<string, unknown> | unknown[] =>
  Array.isArray(value) ||
  (typeof value === "object" &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype);

/** The ways to everything inside a value, itself first. */
function waysInto(value: unknown, way: readonly Step[] = []): (readonly Step[])[] {
  if (!isOpen(value)) return [way];
  const steps: Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [way, ...steps.flatMap((step) => waysInto(at(value, step), [...way, step]))];
}

const at = (value: unknown, step: Step) => (value as Record<Step, unknown>)[step];
const reach = (value: unknown, way: readonly Step[]) => way.reduce<unknown>(at, value);

/** The same value with something else at the end of the way. */
function put(value: unknown, [step, ...rest]: readonly Step[], made: unknown): unknown {
  if (step === undefined) return made;
  if (Array.isArray(value)) return value.map((one, i) => (i === step ? put(one, rest, made) : one));
  return { ...(value as object), [step]: put(at(value, step), rest, made) };
}

/** A copy with one key more; `__proto__` as JSON brings it, a key like any other. */
const withKey = (value: object, key: string) =>
  Object.defineProperty({ ...value }, key, {
    value: { admin: true },
    enumerable: true,
    configurable: true,
    writable: true,
  });

/** Answers are named by their questions: which are asked is known only behind the door. */
const isRecord = (way: readonly Step[]) => way[0] === "answers";

/** The input with one key more, in every object of it. */
export const withForeignKeys = (input: unknown): unknown[] =>
  waysInto(input ?? {}).flatMap((way) => {
    const here = reach(input ?? {}, way);
    if (!isOpen(here) || Array.isArray(here) || isRecord(way)) return [];
    return foreignKeys
      .filter((key) => !Object.hasOwn(here, key))
      .map((key) => put(input ?? {}, way, withKey(here, key)));
  });

const leaves = (input: unknown) => waysInto(input).filter((way) => !isOpen(reach(input, way)));

/** The input with a text as long as a book in place of each text. */
export const withHugeTexts = (input: unknown): unknown[] =>
  leaves(input)
    .filter((way) => typeof reach(input, way) === "string" && !isRecord(way))
    .map((way) => put(input, way, "x".repeat(200_000)));

/** Another type of thing altogether: in place of the whole input, and of each thing in it. */
export const withOtherTypes = (input: unknown): unknown[] => [
  ...[null, "x", 7, true, ["x"]],
  ...leaves(input)
    .filter((way) => way.length > 0)
    .map((way) => put(input, way, { is: "an object" })),
];

/** The input with each oddity in place of each thing in it. */
export const withOddities = (input: unknown): unknown[] =>
  leaves(input)
    .filter((way) => way.length > 0)
    .flatMap((way) => oddities.map((odd) => put(input, way, odd)));
