/** The one world the matrix is walked in: two hubs, three groups, and everyone who may come to a door. */
import type { Queries } from "@tessellate/data/database";
import { newId } from "@tessellate/data/makers/ids";
import { makeHub } from "@tessellate/data/makers/organisations";
import { appoint, makePerson } from "@tessellate/data/makers/people";
import {
  makeEdition,
  makeFamily,
  makeHubInstrument,
  makeInstrumentVersion,
} from "@tessellate/data/makers/projects";
import { imports } from "@tessellate/data/schema";
import {
  type Actor,
  type Appointment,
  england,
  nobody,
  type PersonActor,
} from "@tessellate/domain/access/roles";
import { hubInstrumentKey } from "@tessellate/domain/instruments/draft";
import { bearerOf } from "../../src/evaluations/store.ts";
import { putInOutbox } from "../../src/notifications/outbox.ts";
import { makeWave } from "../findings.ts";
import { openWorld, type World } from "../world.ts";
import type { PlaceName, Who } from "./row.ts";
import { makeSpot, missingSpot, type Spot } from "./spot.ts";

export type Ground = Awaited<ReturnType<typeof openGround>>;
export type Spots = Record<PlaceName | "missing", Spot>;

/** The last hour of the day of every session, so that registers are open and the waves too. */
const now = "2026-11-24T17:00:00Z";

export async function openGround() {
  const world = await openWorld(now);
  const { spots, closed } = await makeSpots(world);
  await world.as({ kind: "operator" }).findings.release();
  return { world, spots, closed, actors: await makeActors(world, spots) };
}

/** Three groups, and beside each a group with a closed wave, so that a release has something to show. */
const makeSpots = (world: World) =>
  world.make(async (tx) => {
    const [version, importId, mailId] = [await makeInstrumentVersion(tx), newId(), newId()];
    const mail = { kind: "session.invitation", hubId: null, to: "robin@school.example" };
    await putInOutbox({ ...world.house, newId: () => mailId }, tx, [
      { ...mail, subject: "Session 1", text: "See you there." },
    ]);
    const counts = { rows: 0, added: 0, changed: 0, closed: 0, same: 0, bad: 0, missing: 0 };
    const staged = { state: "staged" as const, progress: 1, startedAt: world.house.now() };
    await tx
      .insert(imports)
      .values({ id: importId, fileName: "register.csv", ...counts, ...staged });
    const hub = { ...(await makeHub(tx, { slug: "harbour" })), slug: "harbour" as const };
    const moor = { slug: "moor", name: "Moor", regionCode: "K", tileCode: "MR" } as const;
    const far = { ...(await makeHub(tx, moor)), slug: moor.slug };
    const drafted = {
      harbour: await draftOf(tx, hub, version),
      moor: await draftOf(tx, far, version),
    };
    const editionOf = async (slug: string, code: string) => {
      const family = await makeFamily(tx, { slug, name: slug });
      const made = { familyId: family.id, code, instrumentVersionId: version.id };
      const edition = await makeEdition(tx, made);
      return {
        familyId: family.id,
        familySlug: slug,
        editionId: edition.id,
        editionCode: code,
        versionId: version.id,
      };
    };
    const [first, second] = [
      await editionOf("additive", "NCP26-90"),
      await editionOf("ratio", "NCP26-91"),
    ];
    const closed: Record<PlaceName, string> = { own: "", sibling: "", otherHub: "" };
    const spotIn = async (
      name: PlaceName,
      { id, slug }: { id: string; slug: keyof typeof drafted },
      edition: typeof first,
      urn: number,
    ) => {
      const at = { hubId: id, editionId: edition.editionId, instrumentVersionId: version.id };
      const { group } = await makeWave(tx, world.house, at, ["45", "34", "22"]);
      closed[name] = group.id;
      const here = {
        ...edition,
        ...drafted[slug],
        hubId: id,
        hubSlug: slug,
        urn,
        importId,
        mailId,
      };
      return makeSpot(tx, world.house, here);
    };
    const spots: Spots = {
      own: await spotIn("own", hub, first, 900_001),
      sibling: await spotIn("sibling", hub, second, 900_002),
      otherHub: await spotIn("otherHub", far, first, 900_003),
      missing: missingSpot,
    };
    return { spots, closed };
  });

/** A hub's own version of the national instrument, being drafted. */
async function draftOf(
  tx: Queries,
  { id: hubId, slug }: { id: string; slug: string },
  { id: coreId, instrumentId }: { id: string; instrumentId: string },
) {
  const coreKey = `lesson-${instrumentId}`;
  const keys = { key: hubInstrumentKey(coreKey, slug), ownKey: `HUB_${slug.toUpperCase()}_1` };
  await makeHubInstrument(tx, { hubId, coreId, ...keys });
  return { coreKey, instrumentKey: keys.key, questionKey: keys.ownKey };
}

type Held = Pick<Appointment, "role" | "scope" | "scopeId"> & Partial<Appointment>;

/** Everyone, each with a name of their own and signed in; the participant is the teacher of the own group. */
async function makeActors(world: World, { own, otherHub }: Spots): Promise<Record<Who, Actor>> {
  const person = async (held: Held) => {
    const appointment = { from: "2026-09-01", to: null, ...held };
    const { id } = await world.make(async (tx) => {
      const made = await makePerson(tx);
      const { from: fromDay, to: toDay, ...over } = appointment;
      await appoint(tx, { ...over, personId: made.id, fromDay, toDay });
      return made;
    });
    return signedInAs(id, appointment);
  };
  const inGroup = { scope: "workGroup", scopeId: own.workGroupId } as const;
  const overHub = { scope: "hub", scopeId: own.hubId } as const;
  const overNation = { scope: "nation", scopeId: england } as const;
  const asParticipant = { role: "participant", ...inGroup, from: "2026-09-01", to: null } as const;
  return {
    anonymous: nobody,
    participant: signedInAs(own.personId, asParticipant),
    lead: await person({ role: "workGroupLead", ...inGroup }),
    schoolLeader: await person({ role: "schoolLeader", scope: "school", scopeId: String(own.urn) }),
    hubAdministrator: await person({ role: "hubAdministrator", ...overHub }),
    hubLead: await person({ role: "hubLead", ...overHub }),
    otherHubAdministrator: await person({
      role: "hubAdministrator",
      ...overHub,
      scopeId: otherHub.hubId,
    }),
    nationalLead: await person({ role: "nationalLead", ...overNation }),
    projectLead: await person({ role: "nationalLead", scope: "project", scopeId: own.familyId }),
    analyst: await person({ role: "nationalAnalyst", ...overNation }),
    support: await person({ role: "support", ...overNation }),
    systemAdministrator: await person({ role: "systemAdministrator", ...overNation }),
    ended: await person({ role: "hubAdministrator", ...overHub, to: "2026-11-24" }),
    operator: { kind: "operator" },
    bearer: await bearerOf(world.house, own.secret),
  };
}

const signedInAs = (personId: string, ...appointments: readonly Appointment[]): PersonActor => ({
  kind: "person",
  personId,
  name: "Robin Ashdown",
  appointments,
  signedIn: { sessionId: newId(), eyes: null, held: appointments.length, waiting: 0 },
});
