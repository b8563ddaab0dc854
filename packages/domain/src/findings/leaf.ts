/** A leaf: what one closed wave of one group adds to every figure above it. Leaves are the smallest pieces that are summed. */
import type { Contribution, OptionCounts } from "./cells.ts";
import { count } from "./count.ts";

/** The answers to one question in one wave: counts, and who gave them (numbers of a numbering, no names). */
export interface Answered {
  options: OptionCounts;
  people: readonly number[];
  schools: readonly number[];
}

/** Where a wave belongs. `project` is null for a local group, which enters no total. */
export interface Standing {
  wave: string;
  groupId: string;
  hub: string;
  region: string;
  project: string | null;
}

/** One closed wave of one group, compact enough to hold a nation's. */
export interface Leaf extends Standing {
  /** Rows expected to answer. */
  expected: number;
  /** The keys of the questions this wave asked. */
  asked: readonly string[];
  answered: Readonly<Record<string, Answered>>;
}

/** Gives the same small number to the same text. One numbering of people and schools serves all leaves of a system. */
export interface Numbering {
  person(seal: string): number;
  school(urn: string): number;
}

/** A fresh numbering. */
export function startNumbering(): Numbering {
  const numbered = () => {
    const known = new Map<string, number>();
    return (text: string) => {
      const number = known.get(text) ?? known.size;
      known.set(text, number);
      return number;
    };
  };
  return { person: numbered(), school: numbered() };
}

/**
 * Turns one wave's opened responses into its leaf; read them group by group and let go of them. A response whose
 * person has been erased keeps its ratings in the counts and is nobody among the respondents, which can only make
 * a figure more likely to be withheld.
 */
export function leafOf(input: {
  standing: Standing;
  expected: number;
  asked: readonly string[];
  contributions: readonly Contribution[];
  numbering: Numbering;
}): Leaf {
  const { standing, expected, asked, contributions, numbering } = input;
  const tallies = count(contributions);
  const answered: Record<string, Answered> = {};
  for (const question of asked) {
    const known = contributions.filter((c) => c.person !== null && c.answers[question]);
    answered[question] = {
      options: Object.fromEntries(
        tallies.filter((t) => t.questionKey === question).map((t) => [t.option, t.count]),
      ),
      people: known.map((c) => numbering.person(c.person ?? "")),
      schools: known.map((c) => numbering.school(c.school)),
    };
  }
  return { ...standing, expected, asked, answered };
}
