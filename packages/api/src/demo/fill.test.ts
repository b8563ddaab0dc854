/** The demo England: believable, full, and the same for the same day. */
import { cast, castGroupId } from "@tessellate/data/demo/cast";
import {
  appointments,
  comments,
  people,
  releaseCells,
  responses,
  schools,
  tasks,
  waveResults,
  waves,
  workGroups,
} from "@tessellate/data/schema";
import { roleKeys } from "@tessellate/domain/access/roles";
import { waveKindKeys } from "@tessellate/domain/evaluations/waves";
import { groupStates } from "@tessellate/domain/work-groups/funnel";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../../test/world.ts";
import { openPerson } from "../evaluations/seal.ts";
import { checkTallies } from "../findings/check.ts";
import { unseal } from "../seal.ts";
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

test.runIf(fills)(
  "last year has every kind of wave, closed with its result, and this year those that have come by now",
  async () => {
    const kept = await world.reader
      .select({ year: workGroups.academicYear, kind: waves.kind, result: waveResults.hash })
      .from(waves)
      .innerJoin(workGroups, eq(workGroups.id, waves.workGroupId))
      .leftJoin(waveResults, eq(waveResults.waveId, waves.id));
    const kindsIn = (year: number) =>
      [...new Set(kept.filter((one) => one.year === year).map(({ kind }) => kind))].sort();
    expect(kindsIn(2025)).toEqual([...waveKindKeys].sort());
    expect(kindsIn(2026)).toEqual(["baseline", "lesson", "pulse"]);
    expect(kept.filter(({ year, result }) => year === 2025 && result === null)).toEqual([]);
  },
);

test.runIf(fills)(
  "the cast's pulse closes soon, with people late and one excused; everybody of the cast has answered it",
  async () => {
    const rows = await world.reader
      .select({ name: people.name, answered: tasks.answered, excused: tasks.excused })
      .from(tasks)
      .innerJoin(waves, eq(waves.id, tasks.waveId))
      .innerJoin(people, eq(people.id, tasks.personId))
      .where(
        and(
          eq(waves.workGroupId, castGroupId),
          eq(waves.kind, "pulse"),
          eq(waves.closesOn, "2026-11-25"),
        ),
      );
    expect(rows).toHaveLength(12);
    expect(rows.filter(({ answered, excused }) => !answered && !excused)).toHaveLength(2);
    expect(rows.filter(({ excused }) => excused)).toHaveLength(1);
    const names = new Set(cast.map(({ name }) => name));
    expect(rows.filter(({ name, answered }) => names.has(name) && !answered)).toEqual([]);
  },
);

test.runIf(fills)(
  "most people end the year a little above where they began; some came, some went, one in a while changed school",
  async () => {
    const given = await world.reader
      .select({ kind: waves.kind, group: waves.workGroupId, row: responses })
      .from(responses)
      .innerJoin(waves, eq(waves.id, responses.waveId))
      .where(inArray(waves.kind, ["baseline", "endline"]));
    const { keys } = world.house;
    const at = (kind: string) =>
      new Map(
        given
          .filter((one) => one.kind === kind)
          .map(({ group, row }) => [`${group} ${openPerson({ keys }, row.sealedPerson)}`, row]),
      );
    const [before, after] = [at("baseline"), at("endline")];
    const pairs = [...after].flatMap(([who, end]) => {
      const start = before.get(who);
      return start ? [{ start, end }] : [];
    });
    const moved = pairs.flatMap(({ start, end }) =>
      ["PL1", "PR1", "PU1", "WS1"].map(
        (key) => Number(end.answers[key] ?? 0) - Number(start.answers[key] ?? 0),
      ),
    );
    const share = (is: (by: number) => boolean) => moved.filter(is).length / moved.length;
    expect(share((by) => by > 0)).toBeGreaterThan(1.5 * share((by) => by < 0));
    expect(share((by) => by < 0)).toBeGreaterThan(0.1);
    expect(share((by) => by === 0)).toBeGreaterThan(0.2);
    expect(pairs.length).toBeLessThan(after.size);
    const school = (row: { sealedSchool: string }) => unseal(keys.seal, row.sealedSchool);
    expect(pairs.some(({ start, end }) => school(start) !== school(end))).toBe(true);
  },
);

test.runIf(fills)(
  "a few answer everything alike, a few in a hurry, and some leave a question out",
  async () => {
    const rows = await world.reader
      .select({ answers: responses.answers, hurried: responses.hurried })
      .from(responses)
      .innerJoin(waves, eq(waves.id, responses.waveId))
      .where(eq(waves.kind, "baseline"));
    const part = (is: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(is).length / rows.length;
    const alike = ({ answers }: (typeof rows)[number]) =>
      new Set(Object.entries(answers).flatMap(([key, one]) => (key.startsWith("CF") ? [] : [one])))
        .size === 1;
    const asked = Math.max(...rows.map(({ answers }) => Object.keys(answers).length));
    for (const share of [
      part(alike),
      part(({ hurried }) => hurried),
      part(({ answers }) => Object.keys(answers).length < asked),
    ]) {
      expect(share).toBeGreaterThan(0.01);
      expect(share).toBeLessThan(0.2);
    }
    expect(await world.reader.$count(comments, isNotNull(comments.questionKey))).toBeGreaterThan(0);
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
