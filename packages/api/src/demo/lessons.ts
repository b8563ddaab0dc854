/** The research lessons of an invented group: a cycle, a plan with predictions, and the wave in which it is evaluated. */

import type { Queries } from "@tessellate/data/database";
import { chanceFor } from "@tessellate/data/demo/chance";
import type { PlannedGroup, PlannedLesson } from "@tessellate/data/demo/planned";
import { demoFamilies } from "@tessellate/data/demo/projects";
import type { Mark } from "@tessellate/domain/sessions/register";
import { attended } from "@tessellate/domain/sessions/register";
import { addDays, dayOf, instantAt } from "@tessellate/domain/time/london";
import type { FilledWave } from "../evaluations/filling/store.ts";
import { savePlan } from "../lesson-study/lessons/store.ts";
import { currentCycle, newestLesson, saveCycle, setPhase } from "../lesson-study/store.ts";
import { saveStart, saveTaught } from "../lesson-study/teaching/store.ts";
import type { Session } from "../sessions/store.ts";
import { type AskedVersion, type Person, tasksOf } from "./asking.ts";
import type { DemoHouse } from "./house.ts";

/** Somebody on a register, with the mark they got. */
export interface Came extends Person {
  mark: Mark;
}

interface LessonBrief {
  plan: PlannedGroup;
  lesson: PlannedLesson;
  session: Session;
  register: readonly Came[];
  editionId: string | null;
  asked: AskedVersion;
  /** The day the demo is made for. */
  day: string;
}

const questionsOf = (slug: string | null) =>
  demoFamilies.find((family) => family.slug === slug)?.mathsQuestions ?? [
    "Which facts do pupils still work out each time?",
  ];

const predicted = [
  "Will count on from the larger part, using fingers.",
  "Will draw the parts first and find the whole at the end.",
  "Will see the structure at once and find it hard to say why.",
] as const;

/** Opens the cycle and plans its lesson; teaches it, if its session has been held, and returns the wave that follows. */
export async function fillLesson(
  tx: Queries,
  house: DemoHouse,
  brief: LessonBrief,
): Promise<FilledWave | undefined> {
  const { plan, session, register } = brief;
  const chance = chanceFor(`lesson ${plan.id} ${brief.lesson.session}`);
  const teacher = register[chance.between(0, register.length - 1)];
  if (!teacher) return undefined;
  const onDay = dayOf(session.startsAt);
  house.goTo(addDays(onDay, -20), "16:30");
  const id = await saveCycle(tx, house, session.hubId, teacher.personId, {
    workGroupId: plan.id,
    title: session.title,
    focus: "Pupils say what they see before they calculate.",
    mathsQuestion: chance.pick(questionsOf(plan.family)),
    pedagogyQuestion: "How long can we leave a question open?",
  });
  const cycle = await currentCycle(tx, { hubId: session.hubId, id });
  house.goTo(addDays(onDay, -10), "16:30");
  await savePlan(tx, house, cycle, {
    plan: {
      cycleId: id,
      sessionId: session.id,
      teacherId: teacher.personId,
      yearGroup: chance.pick(["y1", "y2", "y5", "y7", "y8"] as const),
      goal: "Pupils explain how the parts make the whole, in a drawing and in words.",
      keyPoint: "The whole is known before the parts are.",
      difficultyPoint: "Letting go of counting.",
      predictions: { A: predicted[0], B: predicted[1], C: predicted[2], D: null, E: null, F: null },
    },
    session,
    urn: teacher.urn,
    lesson: undefined,
  });
  await setPhase(tx, cycle, "planned");
  return session.state === "held" ? teach(tx, house, { ...brief, cycleId: id }) : undefined;
}

async function teach(
  tx: Queries,
  house: DemoHouse,
  brief: LessonBrief & { cycleId: string },
): Promise<FilledWave> {
  const { session, plan, day } = brief;
  const cycle = await currentCycle(tx, { hubId: session.hubId, id: brief.cycleId });
  const planned = await newestLesson(tx, cycle);
  if (!planned) throw new Error("A lesson was planned and is not there.");
  await saveStart(tx, planned, session.startsAt);
  const started = await newestLesson(tx, cycle);
  if (started) await saveTaught(tx, started, session.endsAt);
  const onDay = dayOf(session.startsAt);
  const closesOn = addDays(onDay, 14);
  const phase = closesOn < day ? "refined" : "taught";
  await setPhase(tx, await currentCycle(tx, cycle), phase);
  house.goTo(onDay, "17:00");
  return {
    editionId: brief.editionId,
    wave: {
      hubId: session.hubId,
      id: house.newId(),
      workGroupId: plan.id,
      kind: "lesson",
      title: cycle.title,
      instrumentVersionId: brief.asked.id,
      sessionId: session.id,
      lessonId: planned.id,
      opensOn: onDay,
      closesOn,
      closedAt: closesOn < day ? instantAt(addDays(closesOn, 1), "00:30") : null,
    },
    tasks: tasksOf(house, {
      seed: `answers ${plan.id} ${brief.lesson.session}`,
      kind: "lesson",
      plan: brief.lesson,
      warmth: plan.warmth,
      asked: brief.asked,
      people: brief.register.filter(({ mark }) => attended(mark)),
    }),
  };
}
