/** Who is expected to answer: kept in step with registers and with who takes part, and excused with a reason. */

import { z } from "zod";
import type { ExpectedRow } from "./wave-state.ts";

/** Why a lead no longer expects somebody. A closed list: a reason in free words would soon tell of somebody’s health. */
export const excuses = {
  away: "Away until after the closing day",
  gone: "No longer takes part",
  notThere: "Was away from the session",
  mistake: "On the list by mistake",
} as const;
export type Excuse = keyof typeof excuses;

/** Why places and registers excuse somebody by themselves. Other words than a lead’s, so that only these are ever undone by themselves. */
export const ownExcuses = { left: "Left the group", notThere: "Was not at the session" } as const;

/** Excuses one person, or expects them again. */
export const excusing = {
  waveId: z.uuid(),
  personId: z.uuid(),
};
export const excuseInput = z.strictObject({
  ...excusing,
  reason: z.enum(Object.keys(excuses) as [Excuse, ...Excuse[]], { error: "Choose a reason" }),
});
export const expectAgainInput = z.strictObject(excusing);

/** An expected row with whose it is. */
export interface PersonsRow extends ExpectedRow {
  personId: string;
  /** The school they answer for. */
  urn: number;
}

/** Those who are expected and have not answered: whoever may be reminded. */
export const outstanding = <Row extends ExpectedRow>(rows: readonly Row[]): Row[] =>
  rows.filter(({ answered, excused }) => !answered && excused === null);

/**
 * What brings the rows of an open wave in step with the people it is for: those to add, those to excuse with `reason`,
 * those excused for that very reason who are there again, and those who now come from another school. Whoever has
 * answered stays as they are, and an excuse given by hand stays: both are facts.
 */
export function inStep<Row extends PersonsRow, Person extends { personId: string; urn: number }>(
  rows: readonly Row[],
  people: readonly Person[],
  reason: string,
) {
  const wanted = new Set(people.map(({ personId }) => personId));
  const known = new Set(rows.map(({ personId }) => personId));
  return {
    add: people.filter(({ personId }) => !known.has(personId)),
    excuse: outstanding(rows).filter(({ personId }) => !wanted.has(personId)),
    again: rows.filter(({ personId, excused }) => excused === reason && wanted.has(personId)),
    moved: rows.flatMap((row) => {
      const now = people.find(({ personId }) => personId === row.personId);
      return now && !row.answered && now.urn !== row.urn ? [{ ...row, urn: now.urn }] : [];
    }),
  };
}
