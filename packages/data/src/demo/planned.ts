/** The shape of a planned group: who, when, which lessons, how warmly it answers. */
import type { GroupState, Mode } from "@tessellate/domain/work-groups/funnel";
import type { DemoPerson } from "./staff.ts";

export interface PlannedSession {
  title: string;
  day: string;
  cancelled: boolean;
  /** Nobody was away, whatever chance says. */
  everyoneCame?: boolean;
}

/** A research lesson watched at one of the sessions, and how its evaluation went. */
export interface PlannedLesson {
  session: number;
  /** The share of those on the register who answer, 0 to 1. */
  answering: number;
  /** Exactly who does not answer, by address; takes the place of chance. */
  silent?: readonly string[];
  /** Whether the mails with the links are there to be read. */
  mailed?: boolean;
}

export interface PlannedSchool {
  urn: number;
  people: readonly DemoPerson[];
  /** Why it withdrew, if it did. */
  withdrew: string | null;
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
  /** How warmly this group answers, 0 to 1. */
  warmth: number;
}
