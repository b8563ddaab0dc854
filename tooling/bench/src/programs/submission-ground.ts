/** What both sides of `submit` begin with: the same tables, the same open waves, nobody's answers yet. */
import { layGround } from "../ground.ts";
import { openHouse } from "../house.ts";
import { openWaves } from "../waves.ts";

/** A group as most are: twelve teachers. One more never answers, so that no wave closes while it is measured. */
const teachers = 12;

/** How many can hand in, and in which file. */
export interface Ground {
  file: string;
  submissions: number;
}

/** Makes the file's tables, fills them, and leaves the house open with everyone who can hand in, in the order they will. */
export async function layWaves({ file, submissions }: Ground) {
  const house = await openHouse(file);
  const size = { hubs: 1, families: 1, groups: 10, teachers: teachers + 1 };
  const groups = await layGround(house, size);
  const waves = await openWaves(house, groups, Math.ceil(submissions / teachers / groups.length));
  const turns = waves.flatMap(({ wave, tasks }) =>
    tasks.slice(0, teachers).map((task) => ({ wave, ...task })),
  );
  return { house, turns };
}
