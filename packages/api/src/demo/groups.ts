/** One invented group from its founding to where it stands today, made by the stores every real group is made by. */
import type { Queries } from "@tessellate/data/database";
import { chanceFor } from "@tessellate/data/demo/chance";
import type { PlannedGroup, PlannedSession } from "@tessellate/data/demo/planned";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import { attended, type Mark } from "@tessellate/domain/sessions/register";
import { addDays, instantAt } from "@tessellate/domain/time/london";
import type { FilledWave } from "../evaluations/filling/store.ts";
import { expectNoMore, openRegister, sessionsToCome } from "../sessions/expected/store.ts";
import { markRegister } from "../sessions/register/store.ts";
import { insertSession, type Session, sessionNow } from "../sessions/store.ts";
import { withdrawPlace } from "../work-groups/places/store.ts";
import { createGroup } from "../work-groups/store.ts";
import type { AskedVersion, Person } from "./asking.ts";
import { comeAndGo, newcomersOf } from "./comings.ts";
import type { DemoHouse } from "./house.ts";
import { type Came, fillLesson } from "./lessons.ts";
import { expectedAt, settleGroup } from "./store.ts";
import { surveyWave } from "./surveys.ts";

/** What a group of a family and year runs on. */
export interface Ground {
  hubId: string;
  editionId: string | null;
  asks: Readonly<Record<WaveKind, AskedVersion>>;
  /** The day the demo is made for. */
  day: string;
}

/** Makes the group and everything in it but its evaluations, which are returned to be filled together. */
export async function fillGroup(
  tx: Queries,
  house: DemoHouse,
  plan: PlannedGroup,
  ground: Ground,
): Promise<FilledWave[]> {
  const { hubId, editionId, day } = ground;
  house.goTo(`${plan.year}-06-18`);
  await createGroup(tx, house, {
    ...natureOf(plan, editionId),
    hubId,
    id: plan.id,
    capacity: 12,
    mode: plan.mode,
    lead: { name: plan.lead.name, email: plan.lead.email },
  });
  const key = { hubId, id: plan.id };
  let register: readonly Person[] = await newcomersOf(tx, house, plan, key);
  const waves: FilledWave[] = [];
  for (const [index, planned] of plan.sessions.entries()) {
    const brief = { ground, planned, index, register };
    const { session, came } = await fillSession(tx, house, plan, brief);
    const people = await withdrawLate(tx, house, plan, { hubId, after: index, planned, day }, came);
    waves.push(...surveysAt(house, plan, ground, { index, session, people }));
    const lesson = plan.lessons.find((one) => one.session === index);
    if (lesson && !planned.cancelled && people.length > 0) {
      const asked = ground.asks.lesson;
      const wave = await fillLesson(tx, house, {
        ...ground,
        asked,
        plan,
        lesson,
        session,
        register: people,
      });
      if (wave) waves.push(wave);
    }
    if (planned.day < day)
      register = await comeAndGo(tx, house, plan, { key, after: index, planned, register });
  }
  await settleGroup(tx, { hubId, workGroupId: plan.id }, plan, day);
  return waves;
}

function natureOf(plan: PlannedGroup, editionId: string | null) {
  if (editionId) return { kind: "edition" as const, editionId, title: plan.title };
  const own = (statement: string) => ({ statements: [statement] });
  return {
    kind: "local" as const,
    title: plan.title,
    academicYear: plan.year,
    phase: "primary" as const,
    activityType: "workGroup" as const,
    outcomes: {
      learning: own("We know which facts our pupils must recall at once."),
      practice: own("We practise little and often, with a reason for every example."),
      pupils: own("Pupils recall their tables within three seconds."),
      policies: own("Our calculation policy names the facts of each year."),
    },
  };
}

/** The waves placed by one session. A pulse asks those who were there, the others everyone on the register. */
function surveysAt(
  house: DemoHouse,
  plan: PlannedGroup,
  { editionId, asks, day }: Ground,
  { index, session, people }: { index: number; session: Session; people: readonly Came[] },
): FilledWave[] {
  const there = people.filter(({ mark }) => attended(mark));
  return plan.surveys
    .filter((survey) => survey.session === index)
    .flatMap((survey) => {
      const asked: readonly Person[] = survey.kind === "pulse" ? there : people;
      const wave = surveyWave(house, {
        plan,
        survey,
        session,
        editionId,
        asks,
        people: asked,
        day,
      });
      return wave ? [wave] : [];
    });
}

interface SessionBrief {
  ground: Ground;
  planned: PlannedSession;
  index: number;
  register: readonly Person[];
}

/** Plans a session; if its day is past, holds it and marks its register. */
async function fillSession(
  tx: Queries,
  house: DemoHouse,
  plan: PlannedGroup,
  { ground, planned, index, register }: SessionBrief,
) {
  const online = plan.mode === "online" || (plan.mode === "blended" && index % 2 === 1);
  house.goTo(`${plan.year}-09-01`);
  const session = await insertSession(tx, {
    hubId: ground.hubId,
    id: house.newId(),
    workGroupId: plan.id,
    title: planned.title,
    startsAt: instantAt(planned.day, online ? "15:45" : "13:00"),
    endsAt: instantAt(planned.day, online ? "17:15" : "16:00"),
    mode: online ? "online" : "faceToFace",
    venue: online ? null : "Teaching school, Room 2",
    link: online ? `https://meet.tessellate.example/${plan.id.slice(0, 8)}` : null,
    ...(planned.cancelled
      ? { state: "cancelled" as const, cancelledBecause: "The host school was closed that day." }
      : {}),
  });
  await openRegister(tx, session);
  if (planned.cancelled || planned.day >= ground.day)
    return { session, came: register.map((one) => ({ ...one, mark: "present" as const })) };
  house.goTo(planned.day, "17:30");
  const chance = chanceFor(`register ${plan.id} ${index}`);
  const here = await stillHere(tx, session, register);
  const came = here.map(
    (one): Came => ({ ...one, mark: markOf(planned.everyoneCame ? 0 : chance.next(), online) }),
  );
  await markRegister(
    tx,
    session,
    came.map(({ personId, mark }) => ({ personId, mark })),
  );
  return { session: (await sessionNow(tx, session)) as Session, came };
}

async function stillHere(tx: Queries, session: Session, register: SessionBrief["register"]) {
  const expected = await expectedAt(tx, session);
  return register.filter(({ personId }) => expected.has(personId));
}

function markOf(roll: number, online: boolean): Mark {
  if (roll < 0.86) return online ? "online" : "present";
  if (roll < 0.93) return "apologies";
  return roll < 0.97 ? "caughtUp" : "absent";
}

/**
 * A school that gives its place back does so the day after the second session, while that session is still being
 * evaluated. Returns everyone who was expected at it, marked as gone where they are.
 */
async function withdrawLate(
  tx: Queries,
  house: DemoHouse,
  plan: PlannedGroup,
  at: { hubId: string; after: number; planned: PlannedSession; day: string },
  came: readonly Came[],
): Promise<readonly Came[]> {
  const leaving = plan.schools.find(({ withdrew }) => withdrew !== null);
  if (at.after !== 1 || !leaving?.withdrew || at.planned.day >= at.day) return came;
  const left = addDays(at.planned.day, 1);
  house.goTo(left);
  const group = { hubId: at.hubId, workGroupId: plan.id };
  await withdrawPlace(tx, { ...group, urn: leaving.urn, ...leaving.withdrew, day: left });
  await expectNoMore(tx, await sessionsToCome(tx, group, house.now()), leaving.urn);
  return came.map((one) => (one.urn === leaving.urn ? { ...one, left: true } : one));
}
