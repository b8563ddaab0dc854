/** Random small Englands in which people answer twice, for the attackers of change: who answered when, and what. */
import { startDice } from "./worlds.ts";

/** One group with a start and an end. An answer is null where somebody did not give it. */
export interface PairGroup {
  hub: number;
  region: number;
  project: number;
  /** Which release counts it first. */
  batch: 1 | 2;
  members: readonly Member[];
}

export interface Member {
  person: number;
  school: number;
  before: number | null;
  after: number | null;
}

/** How big worlds are and how people answer. */
export interface PairSize {
  hubs: number;
  projects: number;
  groups: number;
  most: number;
  options: number;
  schools: number;
  /** Everybody answers as if by lot, and in every other world both times: the more ways people moved, the more is told. */
  restless?: boolean;
}

/** Answers before and after of a world: most people move a little, or, if it is restless, as if by lot. */
function answering(size: PairSize, dice: ReturnType<typeof startDice>) {
  const byLot = () => dice(size.options);
  if (size.restless) return { start: byLot, end: byLot };
  const start = (lean: number) => (dice(3) === 0 ? byLot() : lean);
  const end = (lean: number, from: number, rise: number) =>
    dice(3) === 0 ? start(lean) : Math.min(size.options - 1, from + rise);
  return { start, end };
}

/** The world of a seed: most answer twice and move a little, some come late, some leave early, a few are in two groups. */
export function pairWorldOf(seed: number, size: PairSize): PairGroup[] {
  const dice = startDice(seed * 7 + 3);
  let people = 0;
  const isFaithful = size.restless === true && dice(2) === 0;
  const { start, end } = answering(size, dice);
  const member = (hub: number, lean: number, rise: number): Member => {
    const again = people > 4 && dice(12) === 0;
    const person = again ? dice(people) : people++;
    const presence = isFaithful ? 2 : dice(8);
    const before = start(lean);
    return {
      person,
      school: hub * size.schools + dice(size.schools),
      before: presence === 0 ? null : before,
      after: presence === 1 ? null : end(lean, before, rise),
    };
  };
  const group = (hub: number, project: number): PairGroup => {
    const [lean, rise] = [dice(size.options), dice(2)];
    const all = Array.from({ length: dice(size.most) + 1 }, () => member(hub, lean, rise));
    const members = [...new Map(all.map((one) => [one.person, one])).values()];
    return { hub, region: 0, project, batch: dice(3) === 0 ? 2 : 1, members };
  };
  return [...Array(size.hubs).keys()].flatMap((hub) =>
    [...Array(size.projects).keys()].flatMap((project) =>
      Array.from({ length: dice(size.groups) + 1 }, () => group(hub, project)),
    ),
  );
}

/** The groups of every place, as sets of indices, with nothing said about what is shown there. */
export function placesIn(groups: readonly PairGroup[]): number[][] {
  const keys: ((one: PairGroup) => string)[] = [
    () => "nation",
    ({ hub }) => `hub ${hub}`,
    ({ project }) => `project ${project}`,
    ({ hub, project }) => `hub ${hub} project ${project}`,
  ];
  return keys.flatMap((key) => {
    const places = new Map<string, number[]>();
    groups.forEach((one, i) => {
      places.set(key(one), [...(places.get(key(one)) ?? []), i]);
    });
    return [...places.values()];
  });
}
