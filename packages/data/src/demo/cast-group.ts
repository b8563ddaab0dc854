/** The group the cast meets in: one session long past, one just held and being evaluated, one to come. */
import { academicYearOf } from "@tessellate/domain/time/academic-year";
import { addDays } from "@tessellate/domain/time/london";
import { cast, castGroupId, castHub, castSchools } from "./cast.ts";
import type { PlannedGroup, PlannedSession, PlannedSurvey } from "./planned.ts";
import { demoFamilies } from "./projects.ts";
import { firstDemoUrn } from "./schools.ts";
import { type DemoPerson, teacherOf } from "./staff.ts";
import { surveyAt } from "./surveys.ts";

function member(name: string, urn: number | null): DemoPerson {
  const found = cast.find((one) => one.name === name);
  if (!found) throw new Error(`Nobody in the cast is called ${name}.`);
  return { id: found.id, name: found.name, email: found.email, urn };
}

/** Primary schools of the cast's own hub beside the two that have names. */
const neighbours = [2, 3, 4, 5].map((n) => firstDemoUrn + n);

/** The plan for `day`. Days are counted from it, so that there is always something just done and something to come. */
export function planCastGroup(day: string): PlannedGroup {
  const [family] = demoFamilies;
  const year = academicYearOf(day);
  const notBefore = (wanted: string) => (wanted < `${year}-09-03` ? `${year}-09-03` : wanted);
  const days = [
    notBefore(addDays(day, -47)),
    notBefore(addDays(day, -3)),
    addDays(day, 16),
    addDays(day, 72),
  ];
  const joe = member("Joe Tindale", castSchools.first);
  const amina = member("Amina Farrow", castSchools.second);
  const sessions = (family?.sessionTitles ?? []).map((title, i) => ({
    title,
    day: days[i] ?? day,
    cancelled: false,
    everyoneCame: true,
  }));
  const stillToAnswer = [joe, amina, ...neighbours.slice(0, 2).map((urn) => teacherOf(urn, 1))];
  return {
    id: castGroupId,
    hub: castHub,
    family: family?.slug ?? null,
    year,
    title: "Bridging ten in Years 1 and 2",
    state: "running",
    mode: "faceToFace",
    lead: member("Hannah Brightwater", null),
    schools: [
      {
        urn: castSchools.first,
        people: [joe, member("Ruth Caldbeck", castSchools.first)],
        withdrew: null,
      },
      {
        urn: castSchools.second,
        people: [amina, teacherOf(castSchools.second, 0)],
        withdrew: null,
      },
      ...neighbours.map((urn) => ({
        urn,
        people: [teacherOf(urn, 0), teacherOf(urn, 1)],
        withdrew: null,
      })),
    ],
    sessions,
    lessons: [
      { session: 0, answering: 0.95 },
      {
        session: 1,
        answering: 1,
        silent: stillToAnswer.map(({ email }) => email),
        mailed: true,
      },
    ],
    surveys: castSurveys(sessions, day),
    warmth: 0.62,
  };
}

/**
 * A baseline and a pulse that closed long ago, and one that closes in three days: two people are late with it and one is
 * away. The cast has answered it, so that each of them has one thing to do.
 */
function castSurveys(sessions: readonly PlannedSession[], day: string): PlannedSurvey[] {
  const late = neighbours.slice(2).map((urn) => teacherOf(urn, 0).email);
  const away = neighbours.slice(0, 1).map((urn) => teacherOf(urn, 0).email);
  const open = surveyAt(sessions, "pulse", 1, 1);
  return [
    surveyAt(sessions, "baseline", 0, 0.95),
    surveyAt(sessions, "pulse", 0, 0.9),
    open && { ...open, closesOn: addDays(day, 3), silent: [...late, ...away], away },
  ].flatMap((one) => (one && one.opensOn < day ? [one] : []));
}
