/** Change over the year through the API: for whoever may read the place's figures, frozen with its release. */

import { makeSchool } from "@tessellate/data/makers/organisations";
import { people, tasks } from "@tessellate/data/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRegionOfTwo } from "../../../test/findings.ts";
import { makeYear } from "../../../test/pairs.ts";
import { actorWith, openWorld, type World } from "../../../test/world.ts";

const id = "00000000-0000-7000-8000-000000000001";
const operator = { kind: "operator" } as const;
const national = actorWith(id, { role: "nationalLead", scope: "nation", scopeId: "england" });
const missing = { code: "NOT_FOUND" };
const ofHub = { level: "hub", place: "north", project: "all" } as const;
const schools = ["24 34 45 44 .5", "33 54 25 43", "34 45 22 3.", "45 35 44 43"];

let world: World;
let place: Awaited<ReturnType<typeof makeRegionOfTwo>>;

beforeAll(async () => {
  world = await openWorld();
  place = await world.make((tx) => makeRegionOfTwo(tx));
  const { id: editionId, instrumentVersionId } = place.edition;
  const at = { hubId: place.north.id, editionId, instrumentVersionId };
  const made = await world.make((tx) => makeYear(tx, world.house, at, schools));
  // A new address and a new school after both answers: the pair was made under the seal and stays.
  const teacher = made.teachers[0];
  await world.make(async (tx) => {
    const school = await makeSchool(tx, { urn: 499_999 });
    const where = eq(people.id, teacher?.personId ?? "");
    await tx.update(people).set({ email: "new@school.example", urn: school.urn }).where(where);
    await tx
      .update(tasks)
      .set({ urn: school.urn })
      .where(eq(tasks.personId, teacher?.personId ?? ""));
  });
  await world.as(operator).findings.release();
}, 240_000);
afterAll(() => world.close());

test("S2-08 a hub's people read how their participants' answers changed, and how many are matched and not", async () => {
  const administrator = actorWith(id, {
    role: "hubAdministrator",
    scope: "hub",
    scopeId: place.north.id,
  });
  const page = await world.as(administrator).findings.change(ofHub);
  expect(page.rows.map(({ measure }) => measure.key)).toEqual(["PL1", "PR1", "PU1", "WS1"]);
  expect(page.rows[0]?.cell).toMatchObject({ paired: 15, onlyBefore: 1, onlyAfter: 1 });
  await expect(
    world.as(administrator).findings.change({ ...ofHub, place: "south" }),
  ).rejects.toMatchObject(missing);
});

test("a new e-mail address or school keeps the pair", async () => {
  const page = await world.as(national).findings.change(ofHub);
  expect(page.rows[0]?.cell.paired).toBe(15);
});

test("a project nobody knows, and a release that is not there, are not found", async () => {
  const api = world.as(national).findings;
  await expect(api.change({ ...ofHub, project: "nothing" })).rejects.toMatchObject(missing);
  await expect(api.change({ ...ofHub, release: 99 })).rejects.toMatchObject(missing);
});

test("a participant and a stranger get nothing", async () => {
  const group = actorWith(id, { role: "participant", scope: "workGroup", scopeId: id });
  for (const stranger of [actorWith(id), group])
    await expect(world.as(stranger).findings.change(ofHub)).rejects.toMatchObject(missing);
});
