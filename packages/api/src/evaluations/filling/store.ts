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
import type { CountedQuestion } from "@tessellate/domain/findings/systems";
import type { House } from "../../context.ts";
import { questionsOf } from "../../instruments/views.ts";
import { type Comment, type Response, shuffled, tallyRows } from "../answers/store.ts";
import { linkRow } from "../links.ts";
import { resultRow } from "../results/store.ts";
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
  const given: Response[] = filled.tasks.flatMap(({ personId, urn, answers, hurried = false }) =>
    answers
      ? [
          {
            ...key,
            id: house.newSecretId(),
            instrumentVersionId: wave.instrumentVersionId,
            answers,
            hurried,
            sealedPerson: sealPerson(house, pseudonymOf(house, personId, scope)),
            sealedSchool: sealSchool(house, urn),
          },
        ]
      : [],
  );
  const said: Comment[] = filled.tasks.flatMap((task) =>
    textsOf(task).map(([questionKey, text]) => ({
      ...key,
      id: house.newSecretId(),
      questionKey,
      text,
      name: task.name ?? null,
      sealedPerson: sealPerson(house, pseudonymOf(house, task.personId, scope)),
    })),
  );
  const at = wave.closedAt;
  return {
    tasks: expected,
    links,
    given: shuffled(house, given),
    said: shuffled(house, said),
    tally: tallyRows(wave, given),
    result: at ? [resultRow(house, { wave, expected, responses: given, asked, at })] : [],
  };
}

/** All that somebody wrote, by question; the open question asked last has no key. */
const textsOf = ({ comment, words = {} }: FilledTask): [string | null, string][] => [
  ...Object.entries(words),
  ...(comment ? ([[null, comment]] as [null, string][]) : []),
];
