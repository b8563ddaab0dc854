/** Fills whole waves at once, for the demo and for benches: the same seals, count and result as one submission at a time. */
import type { Queries } from "@tessellate/data/database";
import { insertAll } from "@tessellate/data/insert-all";
import {
  comments,
  responses,
  tallies,
  taskLinks,
  tasks,
  waveResults,
  waves,
} from "@tessellate/data/schema";
import type { Contribution } from "@tessellate/domain/findings/cells";
import { count } from "@tessellate/domain/findings/count";
import type { CountedQuestion } from "@tessellate/domain/findings/systems";
import type { House } from "../../context.ts";
import { questionsOf } from "../../instruments/views.ts";
import { type Comment, type Response, shuffled } from "../answers/store.ts";
import { linkRow } from "../links.ts";
import { resultOf, resultRow } from "../results/store.ts";
import { pseudonymOf, scopeOf, sealPerson, sealSchool } from "../seal.ts";

/** Someone who is expected, and what they answered if they have. */
export interface FilledTask {
  personId: string;
  urn: number;
  excused?: string;
  /** Question key → option; nothing when they have not answered. */
  answers?: Readonly<Record<string, string>>;
  /** Answered faster than anyone reads. */
  hurried?: boolean;
  comment?: string;
  /** What they wrote to each question that asks for words. */
  words?: Readonly<Record<string, string>>;
  /** The name to stand under the comment, if its writer ticked that. */
  name?: string;
  /** The secret of a link to this task, for a mail that is shown. */
  secret?: string;
}

/** One wave with everybody in it. `closedAt` inside the wave closes it and freezes its result. */
export interface FilledWave {
  wave: typeof waves.$inferInsert & { closedAt: Date | null };
  /** The edition of its group; null for a local one. */
  editionId: string | null;
  tasks: readonly FilledTask[];
}

/**
 * Writes whole waves: wave, expected rows, links, sealed responses in shuffled order, comments, the tally and, for
 * closed ones, the frozen result. Every table is written at once, so ten thousand responses take seconds.
 */
export async function fillWaves(tx: Queries, house: House, filled: readonly FilledWave[]) {
  const asked = await askedIn(tx, filled);
  const made = filled.map((one) =>
    rowsOf(house, one, asked.get(one.wave.instrumentVersionId) ?? []),
  );
  const all = <Row>(pick: (rows: (typeof made)[number]) => readonly Row[]) => made.flatMap(pick);
  await insertAll(
    tx,
    waves,
    filled.map(({ wave }) => wave),
  );
  await insertAll(
    tx,
    tasks,
    all(({ tasks }) => tasks),
  );
  await insertAll(
    tx,
    taskLinks,
    all(({ links }) => links),
  );
  await insertAll(
    tx,
    responses,
    all(({ given }) => given),
  );
  await insertAll(
    tx,
    comments,
    all(({ said }) => said),
  );
  await insertAll(
    tx,
    tallies,
    all(({ tally }) => tally),
  );
  await insertAll(
    tx,
    waveResults,
    all(({ result }) => result),
  );
}

/** The questions of every instrument version these waves ask, each read once. */
async function askedIn(tx: Queries, filled: readonly FilledWave[]) {
  const versions = new Set(filled.map(({ wave }) => wave.instrumentVersionId));
  const asked = new Map<string, readonly CountedQuestion[]>();
  for (const version of versions) asked.set(version, await questionsOf(tx, version));
  return asked;
}

function rowsOf(house: House, filled: FilledWave, asked: readonly CountedQuestion[]) {
  const { wave, editionId } = filled;
  const key = { hubId: wave.hubId, workGroupId: wave.workGroupId, waveId: wave.id };
  const scope = scopeOf({ editionId, id: wave.workGroupId });
  const expected = filled.tasks.map((task) => ({
    ...key,
    id: house.newId(),
    personId: task.personId,
    urn: task.urn,
    answered: task.answers !== undefined,
    excused: task.excused ?? null,
  }));
  const links = filled.tasks.flatMap(({ secret }, i) => {
    const task = expected[i];
    return secret && task ? [linkRow(secret, task, wave.closesOn)] : [];
  });
  const pseudonyms = filled.tasks.map(({ personId }) => pseudonymFor(house, personId, scope));
  const given: Response[] = [];
  const contributions: Contribution[] = [];
  const said: Comment[] = [];
  for (const [i, task] of filled.tasks.entries()) {
    const person = pseudonyms[i] as string;
    const { answers, hurried = false, urn } = task;
    for (const [questionKey, text] of textsOf(task))
      said.push({
        ...key,
        id: house.newSecretId(),
        questionKey,
        text,
        name: task.name ?? null,
        sealedPerson: sealPerson(house, person),
      });
    if (!answers) continue;
    contributions.push({ person, school: String(urn), answers, hurried });
    given.push({
      ...key,
      id: house.newSecretId(),
      instrumentVersionId: wave.instrumentVersionId,
      answers,
      hurried,
      sealedPerson: sealPerson(house, person),
      sealedSchool: sealSchool(house, urn),
    });
  }
  const { tally, result } = countedOnce({ wave, expected, contributions, asked });
  return {
    tasks: expected,
    links,
    given: shuffled(house, given),
    said: shuffled(house, said),
    tally: tally.map((cell) => ({ ...key, ...cell })),
    result: wave.closedAt ? [resultRow(wave, result(), wave.closedAt)] : [],
  };
}

/** How many of a kind are remembered before all of them are forgotten. */
const mostKept = 2_000;

/** Keeps what `make` gave for a key, for a while. */
function keeping<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}

const pseudonyms = new WeakMap<Buffer, Map<string, string>>();

/** A person's pseudonym: somebody is asked many times in a year, and it is always the same. */
function pseudonymFor(house: House, personId: string, scope: string): string {
  const { person } = house.keys;
  const kept = pseudonyms.get(person) ?? new Map<string, string>();
  pseudonyms.set(person, kept);
  return keeping(kept, `${personId} ${scope}`, () => pseudonymOf(house, personId, scope));
}

const tallied = new Map<string, ReturnType<typeof count>>();
const frozen = new Map<string, ReturnType<typeof resultOf>>();

/**
 * The tally and result of one wave. Both follow from who answered what, whoever they are, so two waves that were
 * answered alike by people who stand alike are counted once.
 */
function countedOnce(closing: Parameters<typeof resultOf>[0]) {
  const { contributions, expected, asked, wave } = closing;
  const schools = new Map<string, number>();
  const people = contributions.map(({ school, answers, hurried }) => {
    const number = schools.get(school) ?? schools.size;
    schools.set(school, number);
    return [number, answers, hurried];
  });
  const alike = JSON.stringify([asked.map(({ key }) => key), people]);
  const rows = JSON.stringify(expected.map(({ answered, excused }) => [answered, excused]));
  return {
    tally: keeping(tallied, alike, () => count(contributions)),
    result: () => keeping(frozen, `${rows} ${alike}`, () => resultOf({ ...closing, wave })),
  };
}

/** All that somebody wrote, by question; the open question asked last has no key. */
const textsOf = ({ comment, words = {} }: FilledTask): [string | null, string][] => [
  ...Object.entries(words),
  ...(comment ? ([[null, comment]] as [null, string][]) : []),
];
