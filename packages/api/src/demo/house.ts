/** The house as the demo fills it: a clock that is moved by hand, and ids that are the same every time. */
import { type Chance, chanceFor } from "@tessellate/data/demo/chance";
import { instantAt } from "@tessellate/domain/time/london";
import type { House } from "../context.ts";

export interface DemoHouse extends House {
  /** Makes it this day and time in England. */
  goTo(day: string, time?: string): void;
}

/** Wraps a house so that whatever is made in it is made at the time one has gone to. */
export function demoHouse(house: House, seed: string): DemoHouse {
  const chance = chanceFor(seed);
  let now = house.now();
  let made = 0;
  return {
    ...house,
    now: () => now,
    newId: () => orderedId(now, made++, chance),
    newSecretId: () => chance.uuid(),
    newSecret: () => (chance.uuid() + chance.uuid()).replaceAll("-", "").slice(0, 43),
    randomBelow: (below) => chance.between(0, below - 1),
    wakeOutbox: () => {},
    goTo: (day, time = "08:00") => {
      now = instantAt(day, time);
    },
  };
}

/** A version 7 id: the moment, then a count, so that ids made later sort later. */
function orderedId(now: Date, count: number, chance: Chance): string {
  const time = now.getTime().toString(16).padStart(12, "0");
  const order = (count % 4096).toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-8${chance.uuid().slice(20)}`;
}
