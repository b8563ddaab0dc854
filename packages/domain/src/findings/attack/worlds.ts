/** Random small Englands for the attackers: who answered what where, told in two releases and at every closing. */

/** One leaf: a wave of a group, with everyone's answers. */
export interface WorldLeaf {
  hub: number;
  region: number;
  project: number;
  /** Which release counts it first. */
  batch: 1 | 2;
  people: readonly number[];
  schools: readonly number[];
  /** Option of the n-th person, from 0. */
  chosen: readonly number[];
}

/** How big worlds are and how people answer. */
export interface Size {
  regions: number;
  hubsPerRegion: number;
  projects: number;
  groups: number;
  most: number;
  options: number;
  schools: number;
}

/** Whole numbers below a bound, the same for the same seed. */
export function startDice(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Member {
  person: number;
  school: number;
}

/** The world of a seed. Some people are in several groups, some groups are mostly one school's or two schools', opinions lean to one side. */
export function worldOf(seed: number, size: Size): WorldLeaf[] {
  const dice = startDice(seed);
  const known: Member[] = [];
  const hubs = [...Array(size.regions * size.hubsPerRegion).keys()];
  const projects = [...Array(size.projects).keys()];
  const someone = (hub: number, schools: number): Member => {
    const old = known[dice(8) === 0 ? dice(known.length + 1) : -1];
    const school = dice(4) === 0 ? dice(size.schools) : dice(schools);
    const fresh = { person: known.length, school: hub * size.schools + school };
    if (!old) known.push(fresh);
    return old ?? fresh;
  };
  const group = (hub: number, project: number): WorldLeaf => {
    const lean = dice(size.options);
    const schools = [1, 2, size.schools, size.schools][dice(4)] ?? size.schools;
    const met = Array.from({ length: dice(size.most) + 1 }, () => someone(hub, schools));
    const members = [...new Map(met.map((member) => [member.person, member])).values()];
    return {
      hub,
      region: Math.floor(hub / size.hubsPerRegion),
      project,
      batch: dice(3) === 0 ? 2 : 1,
      people: members.map((member) => member.person),
      schools: members.map((member) => member.school),
      chosen: members.map(() => (dice(3) === 0 ? dice(size.options) : lean)),
    };
  };
  return hubs.flatMap((hub) =>
    projects.flatMap((project) =>
      Array.from({ length: dice(size.groups + 1) }, () => group(hub, project)),
    ),
  );
}

/** The sets of leaves that have a cell, in order of preference: England, regions, hubs, then the same for each project. */
export function cellsOf(leaves: readonly WorldLeaf[], last: 1 | 2): number[][] {
  const keys: ((leaf: WorldLeaf) => string)[] = [
    () => "nation",
    (leaf) => `region ${leaf.region}`,
    (leaf) => `hub ${leaf.hub}`,
    (leaf) => `project ${leaf.project}`,
    (leaf) => `region ${leaf.region} project ${leaf.project}`,
    (leaf) => `hub ${leaf.hub} project ${leaf.project}`,
  ];
  return keys.flatMap((key) => {
    const cells = new Map<string, number[]>();
    leaves.forEach((leaf, index) => {
      if (leaf.batch > last) return;
      cells.set(key(leaf), [...(cells.get(key(leaf)) ?? []), index]);
    });
    return [...cells.values()].sort((a, b) => b.length - a.length);
  });
}
