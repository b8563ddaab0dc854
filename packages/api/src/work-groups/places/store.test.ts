/** Places start by attendance, worked out anew from the registers each time. */
import { makeHub, makeSchool } from "@tessellate/data/makers/organisations";
import { makeAttendance, makeSession } from "@tessellate/data/makers/sessions";
import { makeGroup, makeParticipant, makePlace } from "@tessellate/data/makers/work-groups";
import { attendances, places, workGroups } from "@tessellate/data/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../../../test/world.ts";
import { startPlaces } from "./store.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.make((tx) => makeSchool(tx, { urn: 100001 }));
});
afterAll(() => world.close());

test("a school starts on the day of its first attendance, and a corrected register takes that back", async () => {
  await world.make(async (tx) => {
    const { id: hubId } = await makeHub(tx);
    const group = await makeGroup(tx, { hubId, state: "recruiting" });
    await makePlace(tx, group, { urn: 100001 });
    const someone = await makeParticipant(tx, group, { urn: 100001 });
    const here = { hubId, workGroupId: group.id };
    const late = await makeSession(tx, { ...here, startsAt: new Date("2026-11-24T13:00:00Z") });
    const early = await makeSession(tx, { ...here, startsAt: new Date("2026-10-06T23:30:00Z") });
    const state = async () => {
      await startPlaces(tx, here);
      const [place] = await tx.select().from(places).where(eq(places.workGroupId, group.id));
      return [place?.state, place?.startedOn];
    };
    expect(await state()).toEqual(["accepted", null]);
    await makeAttendance(tx, late, someone, "present");
    expect(await state()).toEqual(["started", "2026-11-24"]);
    await makeAttendance(tx, early, someone, "online");
    expect(await state()).toEqual(["started", "2026-10-07"]);
    const [running] = await tx.select().from(workGroups).where(eq(workGroups.id, group.id));
    expect(running?.state).toBe("running");
    await tx.update(attendances).set({ mark: "apologies" }).where(eq(attendances.hubId, hubId));
    expect(await state()).toEqual(["accepted", null]);
  });
});
