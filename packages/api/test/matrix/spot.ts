/** What can be named at one place, so that every procedure can be asked for it. */
import { randomBytes } from "node:crypto";
import type { Queries } from "@tessellate/data/database";
import { newId } from "@tessellate/data/makers/ids";
import { makeSchool } from "@tessellate/data/makers/organisations";
import { appoint, makePerson } from "@tessellate/data/makers/people";
import { makeAttendance, makeSession } from "@tessellate/data/makers/sessions";
import { makeGroup, makeParticipant, makePlace } from "@tessellate/data/makers/work-groups";
import { lessonCycles, logins, researchLessons } from "@tessellate/data/schema";
import type { House } from "../../src/context.ts";
import { fillWaves } from "../../src/evaluations/filling/store.ts";
import { hashOf, putFeed } from "../../src/sessions/feed/store.ts";

/** A secret no one was given. */
const aSecret = () => randomBytes(32).toString("base64url");

/** Names of things nobody has made. */
export const missingSpot = {
  hubId: newId(),
  hubSlug: "no-such-hub",
  familyId: newId(),
  familySlug: "no-such-project",
  editionId: newId(),
  editionCode: "NCP26-01",
  versionId: newId(),
  coreKey: "no-such-instrument",
  instrumentKey: "no-such-instrument--hub",
  questionKey: "HUB_XX_1",
  workGroupId: newId(),
  urn: 987_654,
  personId: newId(),
  email: "no.one@school.example",
  appointmentId: newId(),
  sessionId: newId(),
  cycleId: newId(),
  lessonId: newId(),
  waveId: newId(),
  taskId: newId(),
  secret: aSecret(),
  feedSecret: aSecret(),
  importId: newId(),
  mailId: newId(),
};
export type Spot = typeof missingSpot;

type Ground = Pick<
  Spot,
  | "hubId"
  | "hubSlug"
  | "familyId"
  | "familySlug"
  | "editionId"
  | "editionCode"
  | "versionId"
  | "coreKey"
  | "instrumentKey"
  | "questionKey"
  | "urn"
  | "importId"
  | "mailId"
>;

/** A group with one school, one teacher who may sign in, a session and its register, a cycle with a lesson, and an open wave. */
export async function makeSpot(tx: Queries, house: House, ground: Ground): Promise<Spot> {
  const { hubId, editionId, urn } = ground;
  const group = await makeGroup(tx, { hubId, editionId });
  const workGroupId = group.id;
  await makeSchool(tx, { urn });
  await makePlace(tx, group, { urn });
  const { id: personId, email } = await makePerson(tx, { urn });
  const at = house.now();
  const login = { id: personId, email, emailVerified: true, name: "", createdAt: at };
  await tx.insert(logins).values({ ...login, updatedAt: at });
  const member = await makeParticipant(tx, group, { urn, personId });
  const held = { personId, role: "participant", scope: "workGroup", scopeId: workGroupId } as const;
  const { id: appointmentId } = await appoint(tx, held);
  const session = await makeSession(tx, { hubId, workGroupId });
  await makeAttendance(tx, session, member);
  const feedSecret = aSecret();
  await putFeed(tx, personId, hashOf(feedSecret));
  const standing = { hubId, workGroupId, personId, urn, sessionId: session.id };
  const lesson = await makeLesson(tx, at, standing);
  const evaluation = await makeEvaluation(tx, house, { ...ground, ...standing });
  const made = { personId, email, appointmentId, sessionId: session.id, feedSecret };
  return { ...ground, workGroupId, ...made, ...lesson, ...evaluation };
}

type Standing = Pick<Spot, "hubId" | "workGroupId" | "personId" | "urn" | "sessionId">;

async function makeLesson(tx: Queries, at: Date, standing: Standing) {
  const { hubId, workGroupId, personId, urn, sessionId } = standing;
  const [cycleId, lessonId] = [newId(), newId()];
  await tx.insert(lessonCycles).values({
    hubId,
    id: cycleId,
    workGroupId,
    title: "Bridging ten",
    focus: "Counting in ones",
    mathsQuestion: "Which partitions make ten?",
    phase: "planned",
    openedBy: personId,
    openedAt: at,
    version: 1,
  });
  await tx.insert(researchLessons).values({
    hubId,
    id: lessonId,
    cycleId,
    iteration: 1,
    sessionId,
    urn,
    teacherId: personId,
    yearGroup: "y2",
    onDay: "2026-11-24",
    goal: "See ten as a stopping place",
    keyPoint: "Partition to make ten",
    state: "planned",
    version: 1,
  });
  return { cycleId, lessonId };
}

async function makeEvaluation(
  tx: Queries,
  house: House,
  at: Standing & Pick<Spot, "versionId" | "editionId">,
) {
  const [waveId, secret] = [newId(), aSecret()];
  const wave = {
    hubId: at.hubId,
    id: waveId,
    workGroupId: at.workGroupId,
    kind: "lesson" as const,
    title: "Bridging ten",
    instrumentVersionId: at.versionId,
    opensOn: "2026-11-20",
    closesOn: "2026-12-04",
    closedAt: null,
  };
  const task = { personId: at.personId, urn: at.urn, secret };
  await fillWaves(tx, house, [{ wave, editionId: at.editionId, tasks: [task] }]);
  const found = await tx.query.tasks.findFirst({ where: (t, { eq }) => eq(t.waveId, waveId) });
  if (!found) throw new Error("Nobody is asked.");
  return { waveId, secret, taskId: found.id };
}
