/** The words of a published figure: who may be counted, what a cell shows, and how much of it. */
import type { CellState, Pattern } from "./levels.ts";

/**
 * When a cell is safe, as decided with the network's leads. Version 1.
 * `fewestRespondents` and `fewestSchools` count distinct people and distinct URNs; `largestSchoolShare`
 * is the greatest part (0 to 1) of the respondents that one school may be; from `fullDistributionFrom`
 * respondents the count of every option is shown, below it the share agreeing and the mean.
 */
export const disclosurePolicy = {
  version: 1,
  fewestRespondents: { view: 5, leave: 10 },
  fewestSchools: 3,
  largestSchoolShare: 0.75,
  fullDistributionFrom: 10,
} as const;

/** What makes a set of people safe to speak of under one pattern of showing. */
export interface Limits {
  fewestRespondents: number;
  fewestSchools: number;
  largestSchoolShare: number;
}

/** The limits of signed-in views (`view`), or of files meant to leave the system (`leave`). */
export function limitsOf(pattern: Pattern): Limits {
  return { ...disclosurePolicy, fewestRespondents: disclosurePolicy.fewestRespondents[pattern] };
}

/** Who stands behind a figure: distinct people, distinct schools, and the people of the largest school. */
export interface Facts {
  respondents: number;
  schools: number;
  largestSchool: number;
}

/** Whether a figure about these people may be shown: enough people, enough schools, none that dominates. */
export function isSafe(facts: Facts, limits: Limits): boolean {
  return (
    facts.respondents >= limits.fewestRespondents &&
    facts.schools >= limits.fewestSchools &&
    facts.largestSchool <= limits.largestSchoolShare * facts.respondents + 1e-9
  );
}

/** How many chose each option of one question: option → count, every option of the scale present. */
export type OptionCounts = Readonly<Record<string, number>>;

/** One opened response. `person` is null once the person has been erased: the ratings stay and belong to nobody. */
export interface Contribution {
  person: string | null;
  /** The URN of the school the person answered for. */
  school: string;
  /** Question key → chosen option. */
  answers: Readonly<Record<string, string>>;
  /** Answered faster than anyone reads. */
  hurried?: boolean;
}

/**
 * How much of a cell is told, from nothing to everything. `full`: the count of every option is a known fact; `parts`: the
 * counts of the parts of the scale, such as both degrees of agreeing together; `agree`: only how many agree; `word`: only
 * that nearly everyone, or hardly anyone, agrees; `withheld`: nothing.
 */
export const details = ["withheld", "word", "agree", "parts", "full"] as const;
export type Detail = (typeof details)[number];

/** A figure as everyone gets it: page, file, chart, tooltip and print alike. */
export interface ShownCell {
  state: CellState;
  /** Distinct people. Known to everyone, withheld or not: the lead sees who has answered. */
  respondents: number;
  schools: number;
  /** Rows of people expected to answer, the lower side of the response rate, and the rows of them answered. */
  expected: number;
  answered: number;
  /** The distribution, from ten respondents only: by option (`4`), or by part of the scale (`4-5`) where only that may be told. */
  options: OptionCounts | null;
  /** The share, 0 to 1, that chose one of the agreeing options. */
  agree: number | null;
  mean: number | null;
  /** All, or all but one, agree: said in words, because the exact figure would tell what each person chose. */
  nearlyAll: boolean;
  /** Nobody, or only one, agrees: said in words for the same reason. */
  hardlyAny: boolean;
}
