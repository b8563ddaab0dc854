/** Change in words: what a title, a line of text and a file all say. It never says why, and never whether it is more than chance. */
import type { OutcomeArea } from "../../projects/outcomes.ts";
import { academicYearLabel } from "../../time/academic-year.ts";
import type { Level } from "../levels.ts";
import { percent } from "../sentence.ts";
import type { Shifts } from "./shift.ts";
import type { ShownPair } from "./shown-pair.ts";

const number = new Intl.NumberFormat("en-GB");
const people = (count: number) => `${number.format(count)} ${count === 1 ? "person" : "people"}`;

/** One question's change in a sentence. */
export function changeWords(pair: ShownPair): string {
  if (pair.state === "not-asked") return "Not asked both times";
  if (pair.state === "none") return "Nobody has answered both times";
  if (pair.state === "withheld") return "Withheld";
  const of = `Of ${people(pair.paired)} who answered both times`;
  if (pair.nearly) return `${of}, ${pair.nearly === "all" ? "nearly all" : "hardly any"} said more`;
  if (!pair.change) return `${of}, ${percent(pair.improvedShare ?? 0)} said more`;
  const { improved, same, declined } = pair.change;
  return `${of}, ${number.format(improved)} said more, ${number.format(same)} the same and ${number.format(declined)} less`;
}

/** The finding a page of change opens with: the question most people answered both times of which most is told. */
export function changeHeadline(pairs: readonly ShownPair[]): string {
  const told = pairs.filter(({ state }) => state === "value");
  const rank = ({ change, nearly }: ShownPair) => (change ? 2 : nearly ? 0 : 1);
  const [first] = [...told].sort((a, b) => rank(b) - rank(a) || b.paired - a.paired);
  return first ? changeWords(first) : "There is not enough to say yet how answers changed";
}

/** The four fields of a shift matrix, in the order they are read, in words a column can carry. */
export const shiftColumns = [
  { name: "agreed both times", of: ({ agreeing }: Shifts) => agreeing.agreeing },
  { name: "came to agree", of: ({ below }: Shifts) => below.agreeing },
  { name: "no longer agreed", of: ({ agreeing }: Shifts) => agreeing.below },
  { name: "agreed neither time", of: ({ below }: Shifts) => below.below },
] as const;

/** What the figures of change count. */
export const changeDefinitions = {
  counts:
    "People who answered this question both times, in the same group and year, by whether their answer moved up the scale, stayed, or moved down. They are matched under the seal: nobody sees whose answers they are.",
  shifts:
    "The same people, by whether they agreed at the start and whether they agreed at the end (where the answers are steps of confidence: fairly or very confident). It is told for England and other large places, where it says nothing about anyone who answered only once.",
  lookingBack:
    "People who were asked at the end how things are now and how they were before the group: by whether “now” is higher than “then”. It is one form, filled in once.",
  unpaired:
    "Answers given only at the start or only at the end are not in these figures. Setting a whole baseline beside a whole endline compares different people.",
  cause:
    "These figures say what changed among these people. They do not say that the Work Group caused it.",
} as const;

/** The columns of a file of change, in order. */
export const changeColumns = [
  "release",
  "level",
  "place",
  "region",
  "project",
  "phase",
  "year",
  "comparison",
  "area",
  "question",
  "state",
  "answered both times",
  "only at the start",
  "only at the end",
  "schools",
  "declined",
  "same",
  "improved",
  "share improved",
  ...shiftColumns.map(({ name }) => name),
] as const;

/** Where a cell of change stands, in the words of a file. */
export interface ChangeStanding {
  release: number;
  level: Level;
  place: string;
  region: string | null;
  /** A family's name, or `all`. */
  project: string;
  phase: string | null;
  academicYear: number;
  area: OutcomeArea;
  question: string;
  isLookingBack: boolean;
  /** From the demo: every line says so. */
  isExample: boolean;
}

/** A whole line of a file of change. */
export const changeRecord = (at: ChangeStanding, pair: ShownPair): string[] => [
  at.isExample ? `${at.release} (example data)` : String(at.release),
  at.level,
  at.place,
  at.region ?? "",
  at.project,
  at.phase ?? "",
  academicYearLabel(at.academicYear),
  at.isLookingBack ? "looking back" : "start to end",
  at.area,
  at.question,
  ...changeLine(pair),
];

/** A cell's own part of a line: the numbers of people always, change as far as it is told. */
export function changeLine(pair: ShownPair): string[] {
  const { state, paired, onlyBefore, onlyAfter, schools, change, nearly, improvedShare, shifts } =
    pair;
  const share =
    nearly === null
      ? (improvedShare?.toFixed(3) ?? "")
      : { all: "nearly all", none: "hardly any" }[nearly];
  return [
    state,
    ...[paired, onlyBefore, onlyAfter, schools].map(String),
    ...[change?.declined, change?.same, change?.improved].map((n) =>
      n === undefined ? "" : String(n),
    ),
    share,
    ...shiftColumns.map(({ of }) => (shifts ? String(of(shifts)) : "")),
  ];
}
