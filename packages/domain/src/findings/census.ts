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
  const threats = new Map<number, IsThreatened>();

  function facts(chosen: Iterable<number>): Facts {
    const { respondents, schools, inSchool } = gather(chosen);
    let largestSchool = 0;
    for (const school of schools) largestSchool = Math.max(largestSchool, inSchool(school));
    return { respondents, schools: schools.length, largestSchool };
  }

  function isRobust(chosen: readonly number[], limits: Limits): boolean {
    const { largestSchoolShare: share } = limits;
    const isThreatened = threats.get(share) ?? finish(threatsAt(share));
    const now = gather(chosen);
    const enough = { respondents: now.respondents, schools: now.schools.length, largestSchool: 0 };
    return isSafe(enough, limits) && !isThreatened(chosen, now);
  }
  function* threatsAt(share: number): Generator<undefined, IsThreatened> {
    const isThreatened = yield* threatsTo(crowds, gather, share / (1 - share));
    threats.set(share, isThreatened);
    return isThreatened;
  }
  return {
    facts,
    isRobust,
    *prepare({ largestSchoolShare }) {
      yield* threatsAt(largestSchoolShare);
    },
  };
}

/** Whether some school could come to dominate a union of crowds once others are added. */
type IsThreatened = (chosen: readonly number[], union: Gathered) => boolean;

/**
 * A school dominates when its people are more than `times` those beside it. Two bounds rule that out, whatever is added:
 * there are enough people beside it to balance all its people everywhere; or, counting a person in m crowds as 1/m in each,
 * the chosen crowds have more to spare than all crowds together lack.
 */
function* threatsTo(
  crowds: readonly Crowd[],
  gather: Gather,
  times: number,
): Generator<undefined, IsThreatened> {
  const everyone = gather(crowds.keys());
  const inAll = new Map(everyone.schools.map((school) => [school, everyone.inSchool(school)]));
  yield;
  const shares = yield* sharesOf(crowds);
  const spare = (crowd: number, school: number) => {
    const share = shares[crowd];
    const own = share?.own.get(school);
    return times * ((share?.total ?? 0) - (own?.part ?? 0)) - (own?.people ?? 0);
  };
  const lacking = new Map<number, number>();
  shares.forEach(({ own }, crowd) => {
    for (const school of own.keys()) {
      const lack = Math.max(0, -spare(crowd, school));
      if (lack > 1e-9) lacking.set(school, (lacking.get(school) ?? 0) + lack);
    }
  });
  const isSpared = (chosen: readonly number[], school: number, lack: number) => {
    let spared = 0;
    for (const crowd of chosen) spared += Math.max(0, spare(crowd, school));
    return spared >= lack + 1e-9;
  };
  return (chosen, { respondents, inSchool }) => {
    for (const [school, lack] of lacking) {
      const isBalanced =
        times * (respondents - inSchool(school)) >= (inAll.get(school) ?? 0) - 1e-9;
      if (!isBalanced && !isSpared(chosen, school, lack)) return true;
    }
    return false;
  };
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
  const sum = (members: Iterable<number>) => {
    let total = 0;
    for (const person of members) total += 1 / (times.get(person) ?? 1);
    return total;
  };
  const shares: Share[] = [];
  yield;
  yield* inTurns(crowds, ({ people, schools }, crowd) => {
    const bySchool = new Map<number, Set<number>>();
    people.forEach((person, i) => {
      const members = bySchool.get(schools[i] ?? 0) ?? new Set();
      members.add(person);
      bySchool.set(schools[i] ?? 0, members);
    });
    const own = new Map<number, { part: number; people: number }>();
    for (const [school, members] of bySchool)
      own.set(school, { part: sum(members), people: members.size });
    shares.push({ total: sum(distinct[crowd] ?? []), own });
  });
  return shares;
}

type Gather = (chosen: Iterable<number>) => Gathered;

/** A union of crowds. It holds until the next one is gathered. */
interface Gathered {
  respondents: number;
  schools: readonly number[];
  inSchool(school: number): number;
}

/** Marks who has been met with the number of the call, so that nothing needs clearing or making between calls. */
function gatherer(crowds: readonly Crowd[]): Gather {
  const people = 1 + largest(crowds, "people");
  const width = 1 + largest(crowds, "schools");
  const met = new Int32Array(people);
  const cameFor = new Int32Array(people);
  const opened = new Int32Array(width);
  const members = new Int32Array(width);
  const second = new Set<number>();
  let schools: number[] = [];
  let respondents = 0;
  let call = 0;

  function enter(school: number): void {
    if (opened[school] !== call) {
      opened[school] = call;
      members[school] = 0;
      schools.push(school);
    }
    members[school] = (members[school] ?? 0) + 1;
  }
  function meet(person: number, school: number): void {
    if (met[person] !== call) {
      met[person] = call;
      cameFor[person] = school;
      respondents += 1;
      enter(school);
    } else if (cameFor[person] !== school && !second.has(person * width + school)) {
      second.add(person * width + school);
      enter(school);
    }
  }
  function join(crowd: Crowd): void {
    for (let i = 0; i < crowd.people.length; i += 1)
      meet(crowd.people[i] ?? 0, crowd.schools[i] ?? 0);
  }
  const inSchool = (school: number) => (opened[school] === call ? (members[school] ?? 0) : 0);

  return (chosen) => {
    call += 1;
    schools = [];
    respondents = 0;
    second.clear();
    for (const index of chosen) {
      const crowd = crowds[index];
      if (crowd) join(crowd);
    }
    return { respondents, schools, inSchool };
  };
}

function largest(crowds: readonly Crowd[], key: "people" | "schools"): number {
  let most = -1;
  for (const crowd of crowds) for (const number of crowd[key]) most = Math.max(most, number);
  return most;
}
