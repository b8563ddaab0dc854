/** Where nobody has answered yet, a page says when the next open round closes. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRegionOfTwo, makeWave } from "../../../test/findings.ts";
import { actorWith, openWorld, type World } from "../../../test/world.ts";

const id = "00000000-0000-7000-8000-000000000001";
const national = actorWith(id, { role: "nationalLead", scope: "nation", scopeId: "england" });

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.make(async (tx) => {
    const { north, south, far, edition } = await makeRegionOfTwo(tx);
    const asked = { editionId: edition.id, instrumentVersionId: edition.instrumentVersionId };
    await makeWave(tx, world.house, { hubId: north.id, ...asked }, ["--", "--", "--"]);
    await makeWave(tx, world.house, { hubId: north.id, ...asked }, ["-", "-", "-"], null);
    await makeWave(tx, world.house, { hubId: far.id, ...asked }, ["--", "--", "--"]);
    await makeWave(tx, world.house, { hubId: south.id, ...asked }, ["5555", "5544", "4455"]);
    // A local group's open round is in no figure of a project.
    const local = { ...asked, editionId: null, hubId: far.id };
    await makeWave(tx, world.house, local, ["-", "-", "-"], null);
  });
  await world.as({ kind: "operator" }).findings.release();
});
afterAll(() => world.close());

test("a hub without responses says when its open round closes; one without an open round says nothing", async () => {
  const page = await world.as(national).findings.project({ project: "all", wave: "lesson" });
  const said = page.hubs.map(({ at, cells, due }) => [at.name, cells.learning?.state, due]);
  expect(said).toEqual([
    ["North", "none", "2026-11-15"],
    ["South", "value", null],
    ["Far", "none", null],
  ]);
  const hub = await world
    .as(national)
    .findings.place({ level: "hub", place: "north", wave: "lesson" });
  expect(hub.here?.due).toBe("2026-11-15");
});
