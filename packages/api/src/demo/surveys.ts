/** The waves of an invented group that come by the calendar: baseline, pulses, endline, and its schools' returns. */
import type { PlannedGroup, PlannedSurvey } from "@tessellate/data/demo/planned";
import { type WaveKind, waveKinds } from "@tessellate/domain/evaluations/waves";
import { addDays, instantAt } from "@tessellate/domain/time/london";
import type { FilledWave } from "../evaluations/filling/store.ts";
import type { Session } from "../sessions/store.ts";
import { type AskedVersion, type Person, tasksOf } from "./asking.ts";
import type { DemoHouse } from "./house.ts";

interface SurveyBrief {
  plan: PlannedGroup;
  survey: PlannedSurvey;
  /** The session the wave is placed by. */
  session: Session;
  editionId: string | null;
  asks: Readonly<Record<WaveKind, AskedVersion>>;
  people: readonly Person[];
  /** The day the demo is made for. */
  day: string;
}

/** One wave with everyone who is asked, closed if its last day is past; undefined when there is nobody to ask. */
export function surveyWave(house: DemoHouse, brief: SurveyBrief): FilledWave | undefined {
  const { plan, survey, session, editionId, asks, day } = brief;
  const { kind, opensOn, closesOn } = survey;
  const people = kind === "schoolReturn" ? oneOfEach(brief.people) : brief.people;
  if (people.length === 0) return undefined;
  house.goTo(opensOn, "17:00");
  const pulse = kind === "pulse";
  return {
    editionId,
    wave: {
      hubId: session.hubId,
      id: house.newId(),
      workGroupId: plan.id,
      kind,
      title: pulse ? session.title : waveKinds[kind],
      instrumentVersionId: asks[kind].id,
      sessionId: pulse ? session.id : null,
      opensOn,
      closesOn,
      closedAt: closesOn < day ? instantAt(addDays(closesOn, 1), "00:30") : null,
    },
    tasks: tasksOf(house, {
      seed: `${kind} ${plan.id} ${survey.session}`,
      kind,
      plan: survey,
      warmth: plan.warmth,
      asked: asks[kind],
      people,
    }),
  };
}

/** A school's return is asked of one person for each school. */
const oneOfEach = (people: readonly Person[]) =>
  people.filter(({ urn, left }, i) => !left && people.findIndex((one) => one.urn === urn) === i);
