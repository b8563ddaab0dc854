/** Fills an empty installation with a small, believable England: the same for the same day, through the stores everything goes through. */
import type { Queries } from "@tessellate/data/database";
import { castHub } from "@tessellate/data/demo/cast";
import { planEngland } from "@tessellate/data/demo/plan";
import type { PlannedGroup } from "@tessellate/data/demo/planned";
import { demoSchools } from "@tessellate/data/demo/schools";
import { academicYearOf } from "@tessellate/domain/time/academic-year";
import { dayOf } from "@tessellate/domain/time/london";
import type { Context, House } from "../context.ts";
import { type FilledWave, fillWaves } from "../evaluations/filling/store.ts";
import { assemble, beginRelease } from "../findings/build.ts";
import { publish } from "../findings/publish.ts";
import { fillCast } from "./cast.ts";
import { type Grounds, groundsFor, layGround } from "./ground.ts";
import { fillGroup } from "./groups.ts";
import { type DemoHouse, demoHouse } from "./house.ts";
import { mailsOf } from "./letters.ts";
import { demoDay, rememberDemo } from "./store.ts";

export interface Wishes {
  /** The day the demo is made for, `YYYY-MM-DD`; today when left out. */
  day?: string | undefined;
  /** `large` has a million evaluations. */
  size?: "small" | "large";
  say?(line: string): void;
}

/** How often the small England fits into the large one. */
const largeTimes = 150;
const schoolsIn = { small: 1_500, large: 24_000 };

/** Fills the installation, unless it is filled already. */
export async function fillEngland(
  real: House,
  { day = dayOf(real.now()), size = "small", say = () => {} }: Wishes = {},
) {
  if (await demoDay(real.database.reader)) return;
  const began = performance.now();
  const house = demoHouse(real, `England ${day}`);
  const year = academicYearOf(day);
  const schools = demoSchools(schoolsIn[size]);
  house.goTo(`${year - 1}-05-04`);
  const grounds = await house.database.transaction(async (tx) => {
    await layGround(tx, house, schools, [year - 1, year]);
    return groundsFor(tx, day);
  });
  const plans = planEngland(day, schools, size === "large" ? largeTimes : 1);
  await house.database.transaction((tx) => fillCast(tx, house, grounds.hubs));
  for (const hub of new Set(plans.map((plan) => plan.hub))) {
    await fillHub(
      house,
      plans.filter((plan) => plan.hub === hub),
      grounds,
    );
  }
  await freeze(house, `${year}-09-10`);
  await freeze(house, day);
  await rememberDemo(house.database, day);
  say(
    `Filled the demo England for ${day} with ${plans.length} Work Groups in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
}

/** A hub's groups and evaluations, a few groups at a time: one hub, one transaction. */
async function fillHub(house: DemoHouse, plans: readonly PlannedGroup[], grounds: Grounds) {
  const batch = 40;
  for (let from = 0; from < plans.length; from += batch)
    await house.database.transaction((tx) =>
      fillGroups(tx, house, plans.slice(from, from + batch), grounds),
    );
}

async function fillGroups(
  tx: Queries,
  house: DemoHouse,
  plans: readonly PlannedGroup[],
  grounds: Grounds,
) {
  const waves: FilledWave[] = [];
  for (const plan of plans) waves.push(...(await fillGroup(tx, house, plan, grounds.of(plan))));
  await fillWaves(tx, house, waves);
  if (plans.some(({ hub }) => hub === castHub)) await mailsOf(tx, house, waves);
}

/** Freezes a release early in the morning of a day; the older one was published and is a snapshot. */
async function freeze(house: DemoHouse, day: string) {
  house.goTo(day, "06:00");
  const ctx: Context = { ...house, actor: { kind: "operator" }, requestId: null };
  const begun = await beginRelease(ctx);
  if (!begun.ok) throw new Error(begun.problems[0]?.message);
  await assemble(ctx, begun.id);
  if (begun.number === 1) await publish(ctx, begun.number);
}

/** The day the demo in this database was made for; nothing when it was never finished. */
export const standingDemo = (database: House["database"]) => demoDay(database.reader);
