/** The demo England: believable, full, and the same for the same day. */
import { cast } from "@tessellate/data/demo/cast";
import {
  appointments,
  people,
  releaseCells,
  schools,
  waves,
  workGroups,
} from "@tessellate/data/schema";
import { roleKeys } from "@tessellate/domain/access/roles";
import { groupStates } from "@tessellate/domain/work-groups/funnel";
import { and, eq, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../../test/world.ts";
import { checkTallies } from "../findings/check.ts";
import { installReferenceData } from "../upkeep/store.ts";
import { fillEngland } from "./fill.ts";

// England is filled once, on the engine the demo runs on; `prove` fills it on the other as well.
const fills = process.env.DATABASE_URL === "file:" || Boolean(process.env.PROVE);
const day = "2026-11-22";

async function england(): Promise<World> {
  const world = await openWorld();
  await installReferenceData(world.house);
  await fillEngland(world.house, { day });
  return world;
}

let world: World;
beforeAll(async () => {
  if (fills) world = await england();
}, 300_000);
afterAll(() => world?.close());

test.runIf(fills)(
  "some four hundred groups stand in every state, among some 1,500 invented schools",
  async () => {
    const groups = await world.reader.select({ state: workGroups.state }).from(workGroups);
    expect(groups.length).toBeGreaterThan(350);
    expect(new Set(groups.map(({ state }) => state))).toEqual(new Set(groupStates));
    expect(await world.reader.$count(schools)).toBe(1_500);
  },
);

test.runIf(fills)(
  "there is somebody in every role, and everyone of the cast can be found",
  async () => {
    const held = await world.reader.selectDistinct({ role: appointments.role }).from(appointments);
    expect(held.map(({ role }) => role).sort()).toEqual([...roleKeys].sort());
    for (const { id, email } of cast) {
      const [person] = await world.reader.select().from(people).where(eq(people.id, id));
      expect(person?.email).toBe(email);
    }
  },
);

test.runIf(fills)(
  "between 10 and 25 % of a hub's project figures are withheld, and England's are shown",
  async () => {
    const cell = and(eq(releaseCells.pattern, "view"), eq(releaseCells.isArea, true));
    const inHubs = await world.reader
      .select({ state: releaseCells.state })
      .from(releaseCells)
      .where(and(cell, eq(releaseCells.level, "hub"), sql`${releaseCells.project} <> 'all'`));
    const withheld = inHubs.filter(({ state }) => state === "withheld").length / inHubs.length;
    expect(withheld).toBeGreaterThan(0.1);
    expect(withheld).toBeLessThan(0.25);
    const national = await world.reader
      .select({ state: releaseCells.state })
      .from(releaseCells)
      .where(and(cell, eq(releaseCells.level, "nation")));
    expect(new Set(national.map(({ state }) => state))).toEqual(new Set(["value"]));
  },
);

test.runIf(fills)(
  "evaluations are still open somewhere, and every tally agrees with its answers",
  async () => {
    expect(await world.reader.$count(waves, isNull(waves.closedAt))).toBeGreaterThan(0);
    expect((await checkTallies(world.house)).differences).toEqual([]);
  },
);

test.runIf(Boolean(process.env.PROVE))(
  "the same day makes the same England",
  async () => {
    const again = await england();
    const shown = async (of: World) =>
      (
        await of.reader
          .select({ agree: releaseCells.agree, state: releaseCells.state })
          .from(releaseCells)
      )
        .map(({ agree, state }) => `${state} ${agree}`)
        .sort();
    expect(await shown(again)).toEqual(await shown(world));
    await again.close();
  },
  600_000,
);
