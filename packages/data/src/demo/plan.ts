/** The small England as a plan: which groups there are, who is in them, when they meet and which lessons they watch. */

import { academicYearOf } from "@tessellate/domain/time/academic-year";
import { addDays } from "@tessellate/domain/time/london";
import type { GroupState } from "@tessellate/domain/work-groups/funnel";
import { referenceHubs } from "../reference/hubs.ts";
import { castHub, otherHub } from "./cast.ts";
import { planCastGroup } from "./cast-group.ts";
import { type Chance, chanceFor } from "./chance.ts";
import type { PlannedGroup, PlannedLesson, PlannedSchool, PlannedSession } from "./planned.ts";
import { type DemoFamily, demoFamilies } from "./projects.ts";
import { leadOf, teacherOf } from "./staff.ts";
import { planSurveys } from "./surveys.ts";

/** Just enough of a school to choose by. */
export interface SchoolOfRegion {
  urn: number;
  regionCode?: string | null | undefined;
  phaseCode?: string | null | undefined;
}

const reasons = [
  { cause: "staffing", reason: "Staff changes" },
  { cause: "dates", reason: "The headteacher could not release teachers" },
  { cause: "elsewhere", reason: "Joined a group nearer by" },
] as const;
const modes = ["faceToFace", "faceToFace", "online", "blended"] as const;

/** Every group of last year and this, as they stand on `day`; `times` multiplies how many there are. */
export function planEngland(
  day: string,
  schools: readonly SchoolOfRegion[],
  times = 1,
): PlannedGroup[] {
  const year = academicYearOf(day);
  const invented = referenceHubs.flatMap((hub) => {
    const near = schools.filter(({ regionCode }) => regionCode === hub.region);
    return [year - 1, year].flatMap((of) =>
      demoFamilies.flatMap((family) => {
        const count = howMany(hub.slug, family.slug, of) * times;
        return Array.from({ length: count }, (_, index) =>
          planGroup({ hub: hub.slug, family, year: of, index, day, near }),
        );
      }),
    );
  });
  return [planCastGroup(day), ...invented];
}

const isDense = (hub: string) => hub === castHub || hub === otherHub;

function howMany(hub: string, family: string, year: number): number {
  const chance = chanceFor(`how many ${hub} ${family} ${year}`);
  if (isDense(hub)) return chance.between(5, 7);
  return chance.next() < 0.08 ? 0 : chance.next() < 0.55 ? 1 : chance.between(2, 3);
}

interface Brief {
  hub: string;
  family: DemoFamily;
  year: number;
  index: number;
  day: string;
  near: readonly SchoolOfRegion[];
}

function planGroup({ hub, family, year, index, day, near }: Brief): PlannedGroup {
  const chance = chanceFor(`group ${hub} ${family.slug} ${year} ${index}`);
  const past = year < academicYearOf(day);
  const early = !past && chance.next() < 0.14;
  const local = isDense(hub) && index === 4 && family.number === 90;
  const sessions = planSessions(chance, family, year, early);
  const began = sessions.some((session) => session.day < day && !session.cancelled);
  const state = stateOf(chance, { past, early, began });
  return {
    id: chance.uuid(),
    hub,
    family: local ? null : family.slug,
    year,
    title: local ? "Fluency in Year 3, our own project" : chance.pick(family.groupTitles),
    state,
    mode: chance.pick(modes),
    lead: leadOf(hub, index % 3),
    schools: comingAndGoing(
      chanceFor(`coming and going ${hub} ${family.slug} ${year} ${index}`),
      planSchools(chance, near, family, state === "planned"),
    ),
    sessions: state === "planned" ? [] : sessions,
    lessons: state === "planned" || state === "recruiting" ? [] : planLessons(chance, past),
    surveys:
      local || state === "planned" || state === "recruiting"
        ? []
        : planSurveys(chanceFor(`surveys ${hub} ${family.slug} ${year} ${index}`), sessions, day),
    warmth: warmthOf(hub, family, year, chance),
  };
}

function stateOf(
  chance: Chance,
  { past, early, began }: { past: boolean; early: boolean; began: boolean },
): GroupState {
  if (past) return chance.pick(["reported", "closed", "closed"] as const);
  if (began) return chance.next() < 0.1 ? "evaluating" : "running";
  return early ? chance.pick(["planned", "recruiting"] as const) : "recruiting";
}

function planSessions(
  chance: Chance,
  family: DemoFamily,
  year: number,
  early: boolean,
): PlannedSession[] {
  const first = addDays(`${year}-09-21`, early ? chance.between(90, 120) : chance.between(0, 16));
  const gaps = [0, chance.between(24, 34), chance.between(80, 100), chance.between(150, 180)];
  return family.sessionTitles.map((title, i) => ({
    title,
    day: onWeekday(addDays(first, gaps[i] ?? 0)),
    cancelled: i === 2 && chance.next() < 0.06,
  }));
}

/** Saturdays and Sundays move to the Monday after, the Christmas holidays to the second week of January. */
function onWeekday(day: string): string {
  const monthDay = day.slice(5);
  const [year = 0] = day.split("-").map(Number);
  if (monthDay >= "12-18") return `${year + 1}-01-12`;
  if (monthDay <= "01-05") return `${year}-01-13`;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const wait = { 6: 2, 0: 1 }[weekday] ?? 0;
  return addDays(day, wait);
}

const planLessons = (chance: Chance, past: boolean): PlannedLesson[] =>
  (past ? [1, 2] : [0, 1]).map((session) => ({ session, answering: 0.66 + chance.next() * 0.34 }));

function planSchools(
  chance: Chance,
  near: readonly SchoolOfRegion[],
  family: DemoFamily,
  empty: boolean,
): PlannedSchool[] {
  if (empty) return [];
  const wanted =
    family.phase === "primary"
      ? ["2", "7"]
      : family.phase === "secondary"
        ? ["4", "7"]
        : ["2", "4", "7"];
  const fitting = near.filter(({ phaseCode }) => wanted.includes(phaseCode ?? ""));
  const small = chance.next() < 0.11;
  const count = small ? chance.between(2, 3) : chance.between(6, 9);
  return chance
    .shuffle(fitting)
    .slice(0, count)
    .map(({ urn }, i) => ({
      urn,
      people: Array.from({ length: chance.next() < (small ? 0.2 : 0.85) ? 2 : 1 }, (_, n) =>
        teacherOf(urn, n),
      ),
      withdrew: i === count - 1 && chance.next() < 0.15 ? chance.pick(reasons) : null,
    }));
}

/** In some groups somebody comes in late, and in a few somebody moves to another of its schools. */
function comingAndGoing(chance: Chance, schools: readonly PlannedSchool[]): PlannedSchool[] {
  const [first, second, ...rest] = schools;
  if (!first || !second || rest.length < 3) return [...schools];
  const late = chance.next() < 0.4;
  const moving = chance.next() < 0.15;
  const latest = (one: PlannedSchool): PlannedSchool => ({
    ...one,
    people: one.people.map((person, i) => (i === 1 ? { ...person, joinsLate: true } : person)),
  });
  const leaving = (one: PlannedSchool): PlannedSchool => ({
    ...one,
    people: one.people.map((person, i) => (i === 0 ? { ...person, movesTo: first.urn } : person)),
  });
  return [late ? latest(first) : first, moving ? leaving(second) : second, ...rest];
}

function warmthOf(hub: string, family: DemoFamily, year: number, chance: Chance): number {
  const place = chanceFor(`warmth ${hub}`).next();
  const idea = chanceFor(`warmth ${family.slug}`).next();
  return 0.42 + place * 0.2 + idea * 0.14 + (year % 2) * 0.04 + chance.next() * 0.16;
}
