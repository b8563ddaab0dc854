/** Who may do what with a Work Group, and whose list holds it, on both engines. */
import { makeHub } from "@tessellate/data/makers/organisations";
import { makeEdition, makeFamily } from "@tessellate/data/makers/projects";
import { makeGroup, makeParticipant, makePlace } from "@tessellate/data/makers/work-groups";
import { editions } from "@tessellate/data/schema";
import { type Actor, nobody, type Role, type ScopeKind } from "@tessellate/domain/access/roles";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type GroupDesk, openGroupDesk, someId } from "../../test/group-desk.ts";
import { actorWith, type World } from "../../test/world.ts";

let desk: GroupDesk;
beforeAll(async () => {
  desk = await openGroupDesk();
});
afterAll(() => desk.world.close());

const ended = { to: "2026-11-01" };
const held = (role: Role, scope: ScopeKind, scopeId: string, over: object = {}) => {
  const actor = actorWith(someId, { role, scope, scopeId });
  return { ...actor, appointments: actor.appointments.map((one) => ({ ...one, ...over })) };
};

/** A group on an edition in our hub with one school, and everyone who might come near it. */
async function neighbourhood() {
  const made = await desk.world.make(async (tx) => {
    const other = await makeHub(tx);
    const family = await makeFamily(tx);
    const code = `NCP26-${String((await tx.$count(editions)) + 10)}`;
    const edition = await makeEdition(tx, { code, familyId: family.id });
    const group = await makeGroup(tx, { hubId: desk.hubId, editionId: edition.id });
    await makePlace(tx, group, { urn: 100001 });
    const sibling = await makeGroup(tx, { hubId: desk.hubId, editionId: edition.id });
    return {
      other: other.id,
      familyId: family.id,
      workGroupId: group.id,
      sibling: sibling.id,
      code,
    };
  });
  const { workGroupId, sibling, other, familyId } = made;
  const actors = {
    nobody,
    participant: held("participant", "workGroup", workGroupId),
    lead: held("workGroupLead", "workGroup", workGroupId),
    "lead of a sibling group": held("workGroupLead", "workGroup", sibling),
    "hub administrator": held("hubAdministrator", "hub", desk.hubId),
    "hub lead": held("hubLead", "hub", desk.hubId),
    "another hub’s administrator": held("hubAdministrator", "hub", other),
    "national lead": held("nationalLead", "nation", "england"),
    "project lead": held("nationalLead", "project", familyId),
    support: held("support", "nation", "england"),
    "ended lead": held("workGroupLead", "workGroup", workGroupId, ended),
    "ended administrator": held("hubAdministrator", "hub", desk.hubId, ended),
  } satisfies Record<string, Actor>;
  return { ...made, actors };
}

type Who = keyof Awaited<ReturnType<typeof neighbourhood>>["actors"];
const running: readonly Who[] = ["lead", "hub administrator", "hub lead"];
const reading: readonly Who[] = [...running, "participant", "national lead", "project lead"];
const creating: readonly Who[] = ["hub administrator", "hub lead"];

type Api = ReturnType<World["as"]>;
const calls: [string, readonly Who[], (api: Api, workGroupId: string) => Promise<unknown>][] = [
  ["reads a group", reading, (api, workGroupId) => api.workGroups.home({ workGroupId })],
  [
    "looks at pasted people",
    running,
    (api, workGroupId) =>
      api.workGroups.previewPeople({ workGroupId, pasted: "Ada <a@b.example>" }),
  ],
  [
    "enrols",
    running,
    (api, workGroupId) =>
      api.workGroups.enrol({
        workGroupId,
        people: [{ name: "A", email: "a@b.example", urn: 100002 }],
      }),
  ],
  [
    "withdraws a school",
    running,
    (api, workGroupId) =>
      api.workGroups.withdrawSchool({ workGroupId, urn: 100001, cause: "other", reason: "Moved" }),
  ],
  ["checks a new group", creating, (api) => api.workGroups.check(desk.local())],
  ["sets up a group", creating, (api) => api.workGroups.create(desk.local())],
  [
    "lists hubs to set one up in",
    [...creating, "another hub’s administrator"],
    (api) => api.workGroups.hubs(),
  ],
];

for (const [does, may, call] of calls)
  test(`who ${does}: ${may.join(", ")}, and nobody else`, async () => {
    const { actors, workGroupId } = await neighbourhood();
    for (const [who, actor] of Object.entries(actors)) {
      const allowed = may.includes(who as Who);
      const before = await desk.counted();
      const answer = call(desk.world.as(actor), workGroupId);
      if (allowed) await expect(answer, who).resolves.toBeDefined();
      else {
        await expect(answer, who).rejects.toMatchObject({ code: "NOT_FOUND" });
        expect(await desk.counted()).toEqual(before);
      }
    }
  });

test("a group that is not there and one that is forbidden look the same to a hub administrator", async () => {
  const foreign = await desk.world.make(async (tx) =>
    makeGroup(tx, { hubId: (await makeHub(tx)).id }),
  );
  for (const workGroupId of [foreign.id, someId])
    for (const [does, , call] of calls.slice(0, 4))
      await expect(call(desk.administrator, workGroupId), does).rejects.toMatchObject({
        code: "NOT_FOUND",
        message: "Not found.",
      });
  const elsewhere = desk.api.create(desk.local({ hubId: foreign.hubId }));
  await expect(elsewhere).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("everyone’s list holds the groups of their appointments and no others", async () => {
  const { actors, workGroupId, sibling, code } = await neighbourhood();
  const idsFor = async (who: Who) =>
    (await desk.world.as(actors[who]).workGroups.list({ project: code })).groups
      .map(({ id }) => id)
      .sort();
  const both = [workGroupId, sibling].sort();
  expect(await idsFor("participant")).toEqual([workGroupId]);
  expect(await idsFor("lead")).toEqual([workGroupId]);
  expect(await idsFor("lead of a sibling group")).toEqual([sibling]);
  for (const who of ["hub administrator", "national lead", "project lead"] as const)
    expect(await idsFor(who), who).toEqual(both);
  expect(await idsFor("another hub’s administrator")).toEqual([]);
  for (const who of ["nobody", "support", "ended lead"] as const)
    await expect(idsFor(who), who).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("addresses and reasons are for those who run the group; others read names", async () => {
  const { actors, workGroupId } = await neighbourhood();
  await desk.world.make((tx) =>
    makeParticipant(tx, { hubId: desk.hubId, id: workGroupId }, { urn: 100001 }),
  );
  const emailsFor = async (who: Who) => {
    const home = await desk.world.as(actors[who]).workGroups.home({ workGroupId });
    return home.schools.flatMap((school) => school.people.map(({ email }) => email));
  };
  expect((await emailsFor("lead")).every((email) => email.includes("@"))).toBe(true);
  for (const who of ["participant", "national lead"] as const)
    expect((await emailsFor(who)).join(""), who).toBe("");
});
