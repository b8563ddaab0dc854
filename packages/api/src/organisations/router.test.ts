/** Regions, hubs and schools as people meet them, on both engines. */
import { makeHub, makeRegions, makeSchool } from "@tessellate/data/makers/organisations";
import { schools } from "@tessellate/data/schema";
import { nobody } from "@tessellate/domain/access/roles";
import { searchTextOf } from "@tessellate/domain/organisations/search";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorWith, openWorld, type World } from "../../test/world.ts";

const person = "0190a0a0-0000-7000-8000-000000000001";
const teacher = actorWith(person, { role: "participant", scope: "workGroup", scopeId: "g" });
const missing = "0190a0a0-0000-7000-8000-0000000000ff";

let world: World;
let hubId: string;
beforeAll(async () => {
  world = await openWorld();
  await world.make(async (tx) => {
    await makeRegions(tx);
    hubId = (await makeHub(tx, { slug: "harbour", name: "Harbour" })).id;
    const school = (
      urn: number,
      name: string,
      town: string,
      postcode: string,
      state: "open" | "closed" = "open",
    ) =>
      makeSchool(tx, {
        urn,
        name,
        town,
        postcode,
        state,
        search: searchTextOf({ urn, name, town, postcode }),
      });
    await school(100_001, "St. Mary’s Primary School", "Darlington", "DL1 1AA");
    await school(100_002, "Saint Mary Infant School", "Leeds", "LS6 2BB", "closed");
    await school(100_003, "Old Oak Academy", "St Ives", "TR26 1NA");
    await school(100_004, "Oak Hill School", "Leeds", "E1 6AB");
    for (let i = 0; i < 30; i++)
      await school(200_000 + i, `Beech ${i} School`, "Hove", "BN3 1AA", i % 2 ? "closed" : "open");
  });
});
afterAll(() => world.close());

const typed = async (text: string) => {
  const outcome = await world.as(teacher).organisations.searchSchools({ text });
  return outcome.ok ? outcome.schools.map(({ urn }) => urn) : outcome.problems;
};

test("a school is found by name, town, postcode and URN, whatever the accents and capitals", async () => {
  expect(await typed("ST MARY'S darlington")).toEqual([100_001]);
  expect(await typed("saint mary")).toEqual([100_001, 100_002]);
  expect(await typed("st ives")).toEqual([100_003]);
  expect(await typed("e16ab")).toEqual([100_004]);
  expect(await typed("E1 6AB")).toEqual([100_004]);
  expect(await typed("100003")).toEqual([100_003]);
  expect(await typed("oak leeds zebra")).toEqual([]);
});

test("names that begin with what was typed stand first, and closed schools last", async () => {
  expect(await typed("oak")).toEqual([100_004, 100_003]);
  const beeches = await world.as(teacher).organisations.searchSchools({ text: "beech" });
  expect(beeches.ok && beeches.schools.map(({ state }) => state)).toEqual([
    ...Array(15).fill("open"),
    ...Array(10).fill("closed"),
  ]);
  expect(beeches.ok && beeches.more).toBe(true);
});

test("a closed school names the one that followed it", async () => {
  await world.make((tx) =>
    tx.update(schools).set({ successorUrn: 100_003 }).where(eq(schools.urn, 100_002)),
  );
  const found = await world.as(teacher).organisations.searchSchools({ text: "100002" });
  expect(found).toMatchObject({
    schools: [{ successor: { urn: 100_003, name: "Old Oak Academy" } }],
  });
});

test("one or two characters are refused with a sentence", async () => {
  for (const text of ["", "oa", " o-a "])
    expect(await typed(text)).toEqual([{ field: "text", message: "Type at least 3 characters." }]);
});

test("what is typed is only ever looked for, never run", async () => {
  for (const text of ["%%%", "'; drop table schools; --", 'oak" or 1=1', "___", "🙂🙂🙂"])
    await expect(typed(text)).resolves.toBeDefined();
  await expect(typed("oak\u0000hill")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await typed("oak hill")).toEqual([100_004]);
});

test("a renamed school is found by its new name and no longer by the old one", async () => {
  const urn = 300_001;
  await world.make((tx) =>
    makeSchool(tx, { urn, search: searchTextOf({ urn, name: "Quagga School" }) }),
  );
  expect(await typed("quagga")).toEqual([urn]);
  const search = searchTextOf({ urn, name: "Okapi School" });
  await world.make((tx) => tx.update(schools).set({ search }).where(eq(schools.urn, urn)));
  expect(await typed("quagga")).toEqual([]);
  expect(await typed("okapi")).toEqual([urn]);
  await world.make((tx) => tx.delete(schools).where(eq(schools.urn, urn)));
  expect(await typed("okapi")).toEqual([]);
});

test("a hub is read by slug or id with its region, by anyone", async () => {
  const api = world.as(nobody).organisations;
  expect(await api.hub({ hub: "harbour" })).toMatchObject({
    id: hubId,
    regionName: "North East",
    leads: [],
  });
  expect((await api.hub({ hub: hubId })).slug).toBe("harbour");
  expect((await api.hubs()).map(({ slug }) => slug)).toContain("harbour");
  expect((await api.regions()).map(({ code }) => code)).toEqual([
    "A",
    "B",
    "D",
    "E",
    "F",
    "G",
    "H",
    "J",
    "K",
  ]);
});

test("searching schools asks for a sign-in; a missing hub or school looks like nothing", async () => {
  const away = world.as(nobody).organisations;
  await expect(away.searchSchools({ text: "oak" })).rejects.toThrow("Not found.");
  await expect(away.school({ urn: 100_001 })).rejects.toThrow("Not found.");
  await expect(away.hub({ hub: missing })).rejects.toThrow("Not found.");
  await expect(away.hub({ hub: "no-such-hub" })).rejects.toThrow("Not found.");
  await expect(world.as(teacher).organisations.school({ urn: 999_999 })).rejects.toThrow(
    "Not found.",
  );
  expect(await world.as(teacher).organisations.school({ urn: 100_001 })).not.toHaveProperty(
    "sourceHash",
  );
});
