/** A leaf: what one closed wave of one group adds to every figure above it. Leaves are the smallest pieces that are summed. */
import { isStraightLined, type QualityMeasure, qualityOf } from "../evaluations/quality.ts";
import { countedAs } from "../instruments/options.ts";
import { answerKeysOf } from "../instruments/questions.ts";
import type { Contribution, OptionCounts } from "./cells.ts";
import { type CountedQuestion, isInArea } from "./systems.ts";

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
  /** The phase of its project. */
  phase?: string | null;
}

/** One closed wave of one group, compact enough to hold a nation's. */
export interface Leaf extends Standing {
  /** Rows expected to answer. */
  expected: number;
  /** Rows answered. */
  rows: number;
  /** The keys of the questions this wave asked, with the marks of quality. */
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
      const before = known.get(text);
      if (before !== undefined) return before;
      known.set(text, known.size);
      return known.size - 1;
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
  asked: readonly CountedQuestion[];
  contributions: readonly Contribution[];
  numbering: Numbering;
}): Leaf {
  const { standing, expected, asked, contributions, numbering } = input;
  const answered: Record<string, Answered> = {};
  for (const [key, optionsOf] of readers(asked))
    answered[key] = answersRead(contributions, optionsOf, numbering);
  const keys = Object.keys(answered);
  return { ...standing, expected, rows: contributions.length, asked: keys, answered };
}

function answersRead(
  contributions: readonly Contribution[],
  optionsOf: Reader,
  numbering: Numbering,
): Answered {
  const counts: Record<string, number> = {};
  const people: number[] = [];
  const schools: number[] = [];
  for (const one of contributions) {
    const options = optionsOf(one);
    for (const option of options) counts[option] = (counts[option] ?? 0) + 1;
    if (options.length === 0 || one.person === null) continue;
    people.push(numbering.person(one.person));
    schools.push(numbering.school(one.school));
  }
  return { options: counts, people, schools };
}

type Reader = (contribution: Contribution) => string[];

/** How each question, and each mark of quality, is read from a response: the options it is counted under, none if it was left blank. */
function readers(asked: readonly CountedQuestion[]): [string, Reader][] {
  const statements = asked.filter(isInArea).map(({ key }) => key);
  const marks: Readonly<Record<QualityMeasure, Reader>> = {
    straightLining: ({ answers }) => flagOf(isStraightLined(answers, statements)),
    hurried: ({ hurried }) => flagOf(hurried ?? false),
  };
  return [
    ...asked
      .filter(({ kind }) => kind !== "text")
      .map((question): [string, Reader] => {
        const keys = answerKeysOf(question);
        return [
          question.key,
          ({ answers }) =>
            keys.flatMap((key) => {
              const answer = answers[key];
              return answer === undefined ? [] : (countedAs(question, answer) ?? []);
            }),
        ];
      }),
    ...qualityOf(statements.length).map((mark): [string, Reader] => [mark, marks[mark]]),
  ];
}

function flagOf(isFlagged: boolean | undefined): string[] {
  if (isFlagged === undefined) return [];
  return [isFlagged ? "flagged" : "ordinary"];
}
