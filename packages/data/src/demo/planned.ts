/** The shape of a planned group: who, when, which lessons, what it is asked, how warmly it answers. */
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import type { Cause, GroupState, Mode } from "@tessellate/domain/work-groups/funnel";
import type { DemoPerson } from "./staff.ts";

export interface PlannedSession {
  title: string;
  day: string;
  cancelled: boolean;
  /** Nobody was away, whatever chance says. */
  everyoneCame?: boolean;
}

/** How a group answers one wave. */
interface PlannedAnswering {
  /** The share of those asked who answer, 0 to 1. */
  answering: number;
  /** Exactly who does not answer, by address; takes the place of chance. */
  silent?: readonly string[];
  /** Who is excused by hand, by address. */
  away?: readonly string[];
  /** Whether the mails with the links are there to be read. */
  mailed?: boolean;
}

/** A research lesson watched at one of the sessions, and how its evaluation went. */
export interface PlannedLesson extends PlannedAnswering {
  session: number;
}

/** A wave that comes by the calendar, and how it went. */
export interface PlannedSurvey extends PlannedAnswering {
  kind: Exclude<WaveKind, "lesson">;
  /** The session it is asked about, or that gives it its place in the year. */
  session: number;
  opensOn: string;
  closesOn: string;
}

/** Somebody of a school, and when they come into the group if not at its founding. */
export interface PlannedTeacher extends DemoPerson {
  /** They come in after the first session. */
  joinsLate?: boolean;
  /** The school of this group they move to after the second session. */
  movesTo?: number;
}

export interface PlannedSchool {
  urn: number;
  people: readonly PlannedTeacher[];
  /** Why it withdrew, if it did: what can be counted, and what was said. */
  withdrew: { cause: Cause; reason: string } | null;
}

export interface PlannedGroup {
  id: string;
  hub: string;
  /** None for a local group. */
  family: string | null;
  year: number;
  title: string;
  state: GroupState;
  mode: Mode;
  lead: DemoPerson;
  schools: readonly PlannedSchool[];
  sessions: readonly PlannedSession[];
  lessons: readonly PlannedLesson[];
  /** What it is asked beside its lessons. A local group is asked about its lessons only. */
  surveys: readonly PlannedSurvey[];
  /** How warmly this group answers, 0 to 1. */
  warmth: number;
}
