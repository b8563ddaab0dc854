/** Counting distinct people and schools over any union of crowds, fast enough for a whole nation's answers. */
import { type Facts, isSafe, type Limits } from "./cells.ts";

/** Who gave some answers: the n-th answer came from `people[n]` for `schools[n]`, both small whole numbers. */
export interface Crowd {
  people: readonly number[];
  schools: readonly number[];
}

/** What can be asked about unions of the crowds given at the start, each named by its index. */
export interface Census {
  /** Distinct people, distinct schools, and the people of the largest school. */
  facts(crowds: Iterable<number>): Facts;
  /** Whether the union is safe and stays safe whatever other crowds of this census are added to it. */
  isRobust(crowds: Iterable<number>, limits: Limits): boolean;
}

/** Opens a census of these crowds. A person in several crowds counts once; one who answered for two schools counts in both. */
export function startCensus(crowds: readonly Crowd[]): Census {
  const gather = gatherer(crowds);
  const everyone = gather(crowds.keys());
  const totals = new Map(everyone.schools.map((school) => [school, everyone.inSchool(school)]));
  const largestTotal = Math.max(0, ...totals.values());

  function facts(chosen: Iterable<number>): Facts {
    const { respondents, schools, inSchool } = gather(chosen);
    let largestSchool = 0;
    for (const school of schools) largestSchool = Math.max(largestSchool, inSchool(school));
    return { respondents, schools: schools.length, largestSchool };
  }

  function isRobust(chosen: Iterable<number>, limits: Limits): boolean {
    const { respondents, schools, inSchool } = gather(chosen);
    const others = (1 - limits.largestSchoolShare) / limits.largestSchoolShare;
    const outweighs = (school: number) =>
      respondents - inSchool(school) >= others * (totals.get(school) ?? 0) - 1e-9;
    return (
      isSafe({ respondents, schools: schools.length, largestSchool: 0 }, limits) &&
      respondents >= others * largestTotal - 1e-9 &&
      schools.every(outweighs)
    );
  }
  return { facts, isRobust };
}

interface Gathered {
  respondents: number;
  schools: readonly number[];
  inSchool(school: number): number;
}

/** Marks who has been met with the number of the call, so that nothing needs clearing between calls. */
function gatherer(crowds: readonly Crowd[]): (chosen: Iterable<number>) => Gathered {
  const size = (key: "people" | "schools") =>
    1 + crowds.reduce((most, crowd) => crowd[key].reduce((a, b) => Math.max(a, b), most), -1);
  const met = new Int32Array(size("people"));
  const cameFor = new Int32Array(size("people"));
  const opened = new Int32Array(size("schools"));
  const inSchool = new Int32Array(size("schools"));
  let call = 0;

  return (chosen) => {
    call += 1;
    let respondents = 0;
    const schools: number[] = [];
    const second = new Set<number>();
    const enter = (school: number) => {
      if (opened[school] !== call) {
        opened[school] = call;
        inSchool[school] = 0;
        schools.push(school);
      }
      inSchool[school] = (inSchool[school] ?? 0) + 1;
    };
    const meet = (person: number, school: number) => {
      if (met[person] !== call) {
        met[person] = call;
        cameFor[person] = school;
        respondents += 1;
        enter(school);
      } else if (cameFor[person] !== school && !second.has(person * inSchool.length + school)) {
        second.add(person * inSchool.length + school);
        enter(school);
      }
    };
    for (const index of chosen) {
      const crowd = crowds[index];
      crowd?.people.forEach((person, i) => {
        meet(person, crowd.schools[i] ?? 0);
      });
    }
    return { respondents, schools, inSchool: (school) => inSchool[school] ?? 0 };
  };
}
