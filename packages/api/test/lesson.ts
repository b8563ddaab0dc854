/** A Work Group with a research lesson, for tests of what comes before and after it. */
import { makeHub, makeSchool } from "@tessellate/data/makers/organisations";
import { makePerson } from "@tessellate/data/makers/people";
import { makeEdition } from "@tessellate/data/makers/projects";
import { makeAttendance, makeSession } from "@tessellate/data/makers/sessions";
import { makeGroup, makeParticipant, makePlace } from "@tessellate/data/makers/work-groups";
import { editions, outbox, people } from "@tessellate/data/schema";
import type { Actor, PersonActor } from "@tessellate/domain/access/roles";
import type { Mark } from "@tessellate/domain/sessions/register";
import { and, eq } from "drizzle-orm";
import { bearerOf } from "../src/evaluations/store.ts";
import { installStarterBank } from "../src/instruments/store.ts";
import { openLetter } from "../src/notifications/outbox.ts";
import { actorWith, type World } from "./world.ts";

export type Scene = Awaited<ReturnType<typeof openScene>>;

let nextUrn = 200_000;

interface SceneSize {
  teachers?: number;
  schools?: number;
  /** A local group has no edition. */
  local?: boolean;
  /** What the register says of everyone; null: it has not been taken. */
  mark?: Mark | null;
}

/** A group with its teachers, spread evenly over schools, one session with a register, and one person of each role. */
export async function openScene(
  world: World,
  { teachers = 6, schools = 3, local = false, mark = "present" }: SceneSize = {},
) {
  const made = await world.make(async (tx) => {
    const hub = await makeHub(tx);
    if (local) await installStarterBank(tx, world.house);
    const known = await tx.select().from(editions);
    const edition = local
      ? null
      : await makeEdition(tx, { code: `NCP26-${String(10 + known.length)}` });
    const group = await makeGroup(tx, { hubId: hub.id, editionId: edition?.id ?? null });
    const urns = Array.from({ length: schools }, () => nextUrn++);
    for (const urn of urns) {
      await makeSchool(tx, { urn });
      await makePlace(tx, group, { urn });
    }
    const session = await makeSession(tx, { hubId: hub.id, workGroupId: group.id });
    const members = [];
    for (let i = 0; i < teachers; i++) {
      const urn = urns[i % schools] as number;
      const person = await makePerson(tx, { name: `Teacher ${i + 1}`, urn });
      const member = await makeParticipant(tx, group, { urn, personId: person.id });
      await makeAttendance(tx, session, member, mark);
      members.push({ ...member, email: person.email });
    }
    const lead = await makePerson(tx, { name: "Lead of the group" });
    const editionId = edition?.id ?? null;
    return { hub, group: { ...group, editionId }, edition, session, members, leadId: lead.id };
  });
  const role = (personId: string, name: "participant" | "workGroupLead") =>
    actorWith(personId, { role: name, scope: "workGroup", scopeId: made.group.id });
  return {
    ...made,
    lead: role(made.leadId, "workGroupLead"),
    participant: role(made.members[0]?.personId as string, "participant"),
    admin: actorWith(made.leadId, { role: "hubAdministrator", scope: "hub", scopeId: made.hub.id }),
  };
}

/** Everyone who may turn up at a scene's doors. `stranger` is the hub administrator of another hub. */
export const everyone = (scene: Scene): Record<string, Actor> => {
  const other = "00000000-0000-7000-8000-00000000aaaa";
  const national = (role: "nationalLead" | "support"): PersonActor =>
    actorWith(other, { role, scope: "nation", scopeId: "england" });
  return {
    nobody: { kind: "nobody" },
    participant: scene.participant,
    lead: scene.lead,
    admin: scene.admin,
    stranger: actorWith(other, { role: "hubAdministrator", scope: "hub", scopeId: other }),
    national: national("nationalLead"),
    support: national("support"),
    ended: {
      ...scene.lead,
      appointments: scene.lead.appointments.map((one) => ({ ...one, to: "2026-11-22" })),
    },
  };
};

/** A plan that can be kept as it is. */
export const planFor = (scene: Scene, cycleId: string) => ({
  cycleId,
  sessionId: scene.session.id,
  teacherId: scene.members[0]?.personId as string,
  yearGroup: "y2" as const,
  goal: "See ten as a stopping place",
  keyPoint: "Partition to make ten",
  predictions: { A: "Counts on in ones", B: "Uses the ten frame" },
});

/** Takes a scene's group from opening a cycle to a planned research lesson. */
export async function planLesson(world: World, scene: Scene) {
  const { lessonStudy } = world.as(scene.participant);
  const opened = await lessonStudy.open({
    workGroupId: scene.group.id,
    title: "Bridging ten",
    focus: "Pupils count in ones too long",
    mathsQuestion: "Which partitions make ten worth stopping at?",
  });
  if (!opened.ok) throw new Error("The cycle was refused.");
  await lessonStudy.moveOn({ cycleId: opened.cycleId, to: "study" });
  const planned = await lessonStudy.plan(planFor(scene, opened.cycleId));
  if (!planned.ok) throw new Error("The plan was refused.");
  return { cycleId: opened.cycleId, lessonId: planned.lessonId };
}

/** Goes on until the lesson has been taught and everyone has been asked. */
export async function teachLesson(world: World, scene: Scene) {
  const { cycleId, lessonId } = await planLesson(world, scene);
  const { lessonStudy } = world.as(scene.participant);
  await lessonStudy.start({ lessonId });
  const taught = await lessonStudy.teach({ lessonId });
  if (!taught.ok) throw new Error(JSON.stringify(taught.problems));
  return { cycleId, lessonId, waveId: taught.waveId };
}

/** The newest task link mailed to a person: its secret. */
export async function secretOf(world: World, personId: string): Promise<string> {
  const letters = await lettersTo(world, personId);
  const secret = /\/e\/([\w-]+)/.exec(letters.at(-1)?.text ?? "")?.[1];
  if (!secret) throw new Error("No link was mailed.");
  return secret;
}

/** Everything that waits in the outbox for a person, oldest first, opened. */
export async function lettersTo(world: World, personId: string) {
  const rows = await world.reader
    .select({ id: outbox.id, subject: outbox.subject, sealed: outbox.sealed, kind: outbox.kind })
    .from(outbox)
    .innerJoin(people, and(eq(people.email, outbox.recipient), eq(people.id, personId)))
    .orderBy(outbox.id);
  return rows.map(({ sealed, ...row }) => ({ ...row, ...openLetter(world.house, sealed ?? "") }));
}

/** The API as whoever holds a link's secret meets it. */
export const asBearer = async (world: World, secret: string) =>
  world.as(await bearerOf(world.house, secret));

/** An answer of the same option to every question. */
export const allOf = (option: string) => ({ PL1: option, PR1: option, PU1: option, WS1: option });
