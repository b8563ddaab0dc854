/** What one release takes over from the one before. */
import { releaseCells, releases, responses } from "@tessellate/data/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRegionOfTwo, makeWave } from "../../../test/findings.ts";
import { openWorld, type World } from "../../../test/world.ts";

const operator = { kind: "operator" } as const;

let world: World;

beforeAll(async () => {
  world = await openWorld();
  const { north, south, edition } = await world.make((tx) => makeRegionOfTwo(tx));
  const at = (hub: { id: string }) => ({
    hubId: hub.id,
    editionId: edition.id,
    instrumentVersionId: edition.instrumentVersionId,
  });
  await world.make((tx) => makeWave(tx, world.house, at(north), ["1245", "3345", "2455", "44"]));
  await world.make((tx) => makeWave(tx, world.house, at(south), ["1122", "3455", "4455", "2345"]));
});
afterAll(() => world.close());

test("a release over the same waves says the same, and is decided anew once somebody has been erased", async () => {
  const cellsOf = async (number: number) => {
    const [row] = await world.reader.select().from(releases).where(eq(releases.number, number));
    const cells = await world.reader
      .select()
      .from(releaseCells)
      .where(eq(releaseCells.releaseId, row?.id ?? ""));
    const lines = cells.map(({ releaseId: _, ...cell }) => JSON.stringify(cell));
    return { hash: row?.hash, lines: lines.sort() };
  };
  const latest = async () => (await world.as(operator).findings.releases())[0]?.number ?? 0;
  await world.as(operator).findings.release();
  const before = await latest();
  await world.as(operator).findings.release();
  expect(await latest()).toBe(before + 1);
  expect(await cellsOf(before + 1)).toEqual(await cellsOf(before));

  const [erased] = await world.reader.select().from(responses).limit(1);
  await world.make((tx) =>
    tx
      .update(responses)
      .set({ sealedPerson: null })
      .where(eq(responses.id, erased?.id ?? "")),
  );
  await world.as(operator).findings.release();
  const after = await cellsOf(before + 2);
  expect(after.lines).toHaveLength((await cellsOf(before)).lines.length);
  expect(after.hash).not.toBe((await cellsOf(before)).hash);
});
