/** Makes one row of the schools register: a school that follows from its number and the seed alone. */
import { regionCodes, regions } from "@tessellate/domain/organisations/places";

/** What can be wrong with a file, or new in it, and how much of it. */
export const flaws = {
  "duplicate-urn": "the last school stands in the file twice",
  "missing-column": "EstablishmentName is not there",
  "utf-16": "written in UTF-16 with its mark",
  "utf-8": "written in UTF-8",
  zip: "begins like a spreadsheet",
  "not-the-register": "another file altogether",
  "open-quote": "a quotation mark is never closed",
  "heading-only": "no schools",
  empty: "no bytes",
  vanished: "every tenth school is left out",
  "some-vanished": "every fiftieth school is left out",
  changed: "every twentieth school has another name, and every fiftieth has closed",
  "bad-rows": "every hundredth row has a date that is none",
  "mostly-bad": "two rows of three have no status",
} as const;
export type Flaw = keyof typeof flaws;

/** A file's size and kind. The same options give the same bytes. */
export interface RegisterOptions {
  rows: number;
  seed?: number;
  flaw?: Flaw | undefined;
  firstUrn?: number;
}

const words = [
  "Ash",
  "Beech",
  "Castle",
  "Dale",
  "Elm",
  "Fern",
  "Grange",
  "Heath",
  "Ivy",
  "Kings",
  "Lark",
  "Mill",
  "North",
  "Oak",
  "Priory",
  "Queen’s",
  "River",
  "St Mary’s",
  "Trinity",
  "Vale",
];
const ends = [
  "field",
  "wood",
  " Park",
  " Hill",
  "bridge",
  " Green",
  " Road",
  "ton",
  " Lane",
  "café",
];
const kinds = [
  {
    code: "2",
    phase: "Primary",
    ends: "Primary School",
    low: 4,
    high: 11,
    type: ["01", "Community school", "4", "Local authority maintained schools"],
  },
  {
    code: "2",
    phase: "Primary",
    ends: "Church of England Primary School",
    low: 5,
    high: 11,
    type: ["02", "Voluntary aided school", "4", "Local authority maintained schools"],
  },
  {
    code: "4",
    phase: "Secondary",
    ends: "Academy",
    low: 11,
    high: 18,
    type: ["34", "Academy converter", "10", "Academies"],
  },
  {
    code: "7",
    phase: "All-through",
    ends: "School",
    low: 3,
    high: 18,
    type: ["35", "Free schools", "11", "Free Schools"],
  },
] as const;
const towns = [
  "Leeds",
  "St Ives",
  "Bishop’s Stortford",
  "Darlington",
  "Norwich",
  "Truro",
  "Hove",
  "Corby",
  "Bury",
  "Bexley",
];

/** A number that follows from the row and the seed alone. */
const chance = (row: number, seed: number, salt: number) =>
  Math.imul(Math.imul(row + 1, 2654435761) ^ Math.imul(seed + salt, 40503), 2246822519) >>> 8;

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const day = (n: number, from: number) =>
  `${String((n % 28) + 1).padStart(2, "0")}-${String((n % 12) + 1).padStart(2, "0")}-${from + (n % 20)}`;

type Chance = (salt: number) => number;

/** What the school is: its name, kind and trust. */
function kindOf(n: Chance) {
  const kind = of(kinds, n(1));
  const trust = kind.type[2] === "10" ? (n(11) % 900) + 1 : 0;
  return {
    EstablishmentName: `${of(words, n(5))}${of(ends, n(6))} ${kind.ends}`,
    "TypeOfEstablishment (code)": kind.type[0],
    "TypeOfEstablishment (name)": kind.type[1],
    "EstablishmentTypeGroup (code)": kind.type[2],
    "EstablishmentTypeGroup (name)": kind.type[3],
    "PhaseOfEducation (code)": kind.code,
    "PhaseOfEducation (name)": kind.phase,
    StatutoryLowAge: String(kind.low),
    StatutoryHighAge: String(kind.high),
    "Trusts (code)": trust ? String(3000 + trust) : "",
    "Trusts (name)": trust ? `${of(words, trust)} Learning Trust ${trust}` : "",
  };
}

/** Where it stands. */
function placeOf(n: Chance) {
  const region = of(regionCodes, n(2));
  return {
    "LA (code)": String(200 + (n(4) % 150)),
    "LA (name)": `${of(towns, n(4))} Council`,
    Street: `${(n(14) % 90) + 1} ${of(words, n(14))} Street, the “Old” Site`,
    Town: of(towns, n(15)),
    "County (name)": "",
    Postcode: `${of(["LS", "TR", "CM", "DL", "NR"], n(15))}${(n(16) % 20) + 1} ${n(17) % 10}${of(["AA", "BD", "EX"], n(18))}`,
    "GOR (code)": region,
    "GOR (name)": regions[region],
    "DistrictAdministrative (name)": of(towns, n(4)),
    Easting: String(100_000 + (n(19) % 500_000)),
    Northing: String(100_000 + (n(20) % 500_000)),
  };
}

/** Whether it is open, and what is counted only while it is. */
function standingOf(n: Chance, closed: boolean) {
  const meals = ["SUPP", "NE", ...Array.from({ length: 20 }, (_, i) => `${i * 2}.5`)];
  return {
    "EstablishmentStatus (code)": closed ? "2" : "1",
    "EstablishmentStatus (name)": closed ? "Closed" : "Open",
    OpenDate: day(n(7), 1950),
    CloseDate: closed ? day(n(8), 2000) : "",
    NumberOfPupils: closed ? "" : String(60 + (n(9) % 1200)),
    PercentageFSM: closed ? "" : of(meals, n(10)),
    UKPRN: closed ? "" : String(10_000_000 + (n(12) % 900_000)),
    LastChangedDate: day(n(13), 2005),
  };
}

/** What is new or wrong in a row of a flawed file. */
function flawIn(row: number, flaw: Flaw | undefined, name: string): Record<string, string> {
  if (flaw === "changed" && row % 20 === 0) return { EstablishmentName: `New ${name}` };
  if (flaw === "bad-rows" && row % 100 === 99) return { OpenDate: "31-02-2001" };
  if (flaw === "mostly-bad" && row % 3 > 0) return { "EstablishmentStatus (code)": "" };
  return {};
}

/** What a made-up school says in each column, by the column's heading. */
export function registerRow(row: number, { seed = 1, flaw, firstUrn = 100_000 }: RegisterOptions) {
  const n = (salt: number) => chance(row, seed, salt);
  const kind = kindOf(n);
  const closed = n(3) % 2 === 0 || (flaw === "changed" && row % 50 === 1);
  const made: Record<string, string> = {
    URN: String(firstUrn + row),
    EstablishmentNumber: String(2000 + (row % 7000)),
    ...kind,
    ...placeOf(n),
    ...standingOf(n, closed),
    ...flawIn(row, flaw, kind.EstablishmentName),
  };
  return (column: string) => made[column] ?? filler(column);
}

/** The columns nobody keeps are full in the Department's file too. */
function filler(column: string): string {
  if (column.endsWith("(name)")) return "Not applicable";
  return column.endsWith("(code)") ? "999" : "";
}
