/** Counting distinct people and schools over any union of crowds, fast enough for a whole nation's answers. */
import { type Facts, isSafe, type Limits } from "./cells.ts";
import { finish, inTurns } from "./turns.ts";

/** Who gave some answers: the n-th answer came from `people[n]` for `schools[n]`, both small whole numbers. */
export interface Crowd {
  people: readonly number[];
  schools: readonly number[];
}

/** What can be asked about unions of the crowds given at the start, each named by its index. */
export interface Census {
  /** Distinct people, distinct schools, and the people of the largest school. */
  facts(crowds: Iterable<number>): Facts;
  /** Does the long work before the first `isRobust`, in turns. */
  prepare(limits: Limits): Generator<undefined, void>;
  /** Whether the union is safe and stays safe whatever other crowds of this census are added to it. */
  isRobust(crowds: readonly number[], limits: Limits): boolean;
}

/**
 * Opens a census of these crowds. A person in several crowds counts once; one who answered for two schools counts in both.
 */
export function startCensus(crowds: readonly Crowd[]): Census {
  const gather = gatherer(crowds);
  const threats = new Map<number, Threats>();

  function facts(chosen: Iterable<number>): Facts {
    const { respondents, schools, inSchool } = gather(chosen);
    let largestSchool = 0;
    for (const school of schools) largestSchool = Math.max(largestSchool, inSchool(school));
    return { respondents, schools: schools.length, largestSchool };
  }

  function isRobust(chosen: readonly number[], limits: Limits): boolean {
    const { largestSchoolShare: share } = limits;
    const threat = threats.get(share) ?? finish(threatsAt(share));
    const { respondents, schools, inSchool } = gather(chosen);
    const enough = { respondents, schools: schools.length, largestSchool: 0 };
    return (
      isSafe(enough, limits) &&
      threat(chosen, (school) => respondents - inSchool(school)).length === 0
    );
  }
  function* threatsAt(share: number): Generator<undefined, Threats> {
    const threat = yield* threatsTo(crowds, gather, share / (1 - share));
    threats.set(share, threat);
    return threat;
  }
  return {
    facts,
    isRobust,
    *prepare({ largestSchoolShare }) {
      yield* threatsAt(largestSchoolShare);
    },
  };
}

/** The schools that could come to dominate a union of crowds once others are added, given how many others stand beside each. */
type Threats = (chosen: readonly number[], beside: (school: number) => number) => number[];

/**
 * A school dominates when its people are more than `times` those beside it. Two bounds rule that out, whatever is added:
 * there are enough people beside it to balance all its people everywhere; or, counting a person in m crowds as 1/m in each,
 * the chosen crowds have more to spare than all crowds together lack.
 */
function* threatsTo(
  crowds: readonly Crowd[],
  gather: Gather,
  times: number,
): Generator<undefined, Threats> {
  const everyone = gather(crowds.keys());
  const inAll = new Map(everyone.schools.map((school) => [school, everyone.inSchool(school)]));
  yield;
  const shares = yield* sharesOf(crowds);
  const spare = (crowd: number, school: number) => {
    const { total, own } = shares[crowd] ?? { total: 0, own: new Map() };
    const { part, people } = own.get(school) ?? { part: 0, people: 0 };
    return times * (total - part) - people;
  };
  const lacking = new Map<number, number>();
  shares.forEach(({ own }, crowd) => {
    for (const school of own.keys()) {
      const lack = Math.max(0, -spare(crowd, school));
      if (lack > 1e-9) lacking.set(school, (lacking.get(school) ?? 0) + lack);
    }
  });
  return (chosen, beside) =>
    [...lacking].flatMap(([school, lack]) => {
      if (times * beside(school) >= (inAll.get(school) ?? 0) - 1e-9) return [];
      const spared = chosen.reduce((sum, crowd) => sum + Math.max(0, spare(crowd, school)), 0);
      return spared >= lack + 1e-9 ? [] : [school];
    });
}

interface Share {
  /** People of the crowd, each as one over the number of crowds that person is in. */
  total: number;
  own: Map<number, { part: number; people: number }>;
}

function* sharesOf(crowds: readonly Crowd[]): Generator<undefined, Share[]> {
  const distinct = crowds.map(({ people }) => new Set(people));
  const times = new Map<number, number>();
  for (const crowd of distinct)
    for (const person of crowd) times.set(person, (times.get(person) ?? 0) + 1);
  const part = (person: number) => 1 / (times.get(person) ?? 1);
  const shares: Share[] = [];
  yield;
  yield* inTurns(crowds, ({ people, schools }, crowd) => {
    const bySchool = new Map<number, Set<number>>();
    people.forEach((person, i) => {
      const members = bySchool.get(schools[i] ?? 0) ?? new Set();
      members.add(person);
      bySchool.set(schools[i] ?? 0, members);
    });
    const sum = (members: Iterable<number>) => {
      let total = 0;
      for (const person of members) total += part(person);
      return total;
    };
    const own = new Map<number, { part: number; people: number }>();
    for (const [school, members] of bySchool)
      own.set(school, { part: sum(members), people: members.size });
    shares.push({ total: sum(distinct[crowd] ?? []), own });
  });
  return shares;
}

type Gather = (chosen: Iterable<number>) => Gathered;

interface Gathered {
  respondents: number;
  schools: readonly number[];
  inSchool(school: number): number;
}

/** Marks who has been met with the number of the call, so that nothing needs clearing between calls. */
function gatherer(crowds: readonly Crowd[]): Gather {
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
    return {
      respondents,
      schools,
      inSchool: (school) => (opened[school] === call ? (inSchool[school] ?? 0) : 0),
    };
  };
}
