/** Everybody who is asked in one invented wave: who answers and what, who is silent, who is excused and why. */
import { type Chance, chanceFor } from "@tessellate/data/demo/chance";
import type { PlannedSurvey } from "@tessellate/data/demo/planned";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import type { FilledTask } from "../evaluations/filling/store.ts";
import { type Asked, answersOf } from "./answers.ts";
import type { DemoHouse } from "./house.ts";
import { commentOf, wordsOf } from "./words.ts";

/** The version of an instrument a wave asks, and its questions. */
export interface AskedVersion {
  id: string;
  questions: readonly Asked[];
  openQuestion: string | null;
}

/** Somebody who is asked. `left` is true once their school has given its place back. */
export interface Person {
  personId: string;
  email: string;
  urn: number;
  left?: boolean;
}

interface Asking {
  /** What repeats: the same wave is always answered alike. */
  seed: string;
  kind: WaveKind;
  plan: Pick<PlannedSurvey, "answering" | "silent" | "away" | "mailed">;
  warmth: number;
  asked: AskedVersion;
  people: readonly Person[];
}

/** The tasks of one wave. */
export function tasksOf(house: DemoHouse, asking: Asking): FilledTask[] {
  const chance = chanceFor(asking.seed);
  return asking.people.map((one) => {
    const { personId, urn, email } = one;
    const roll = chance.next();
    const secret = asking.plan.mailed ? { secret: house.newSecret() } : {};
    const base = { personId, urn, ...secret };
    const silent = asking.plan.silent?.includes(email) ?? roll >= asking.plan.answering;
    if (!silent) return { ...base, ...answered(asking, personId, chance) };
    const excused = excuseOf(asking, one, chance);
    return excused ? { ...base, excused } : base;
  });
}

const excuses = { left: "Left the group", away: "Away until after the closing day" } as const;

/** Whoever has left is excused; of the silent ones in other waves about one in twelve is away. */
function excuseOf({ plan }: Asking, { email, left }: Person, chance: Chance) {
  if (left) return excuses.left;
  const away = plan.away?.includes(email) ?? (!plan.silent && chance.next() < 0.08);
  return away ? excuses.away : undefined;
}

function answered({ kind, warmth, asked }: Asking, person: string, chance: Chance) {
  const { questions, openQuestion } = asked;
  const given = answersOf({ person, questions, kind, warmth }, chance);
  const comment = openQuestion ? commentOf(chance) : undefined;
  const words = wordsOf(questions, chance);
  return { ...given, words, ...(comment ? { comment } : {}) };
}
