/** What a hub administrator fixes when a Work Group is set up. */
import { z } from "zod";
import { emailField } from "../forms/email.ts";
import { lineOf, wholeNumber } from "../forms/text.ts";
import { activityTypeKeys, phaseKeys } from "../projects/catalogue.ts";
import { outcomesInput } from "../projects/outcome-statements.ts";
import { modeKeys } from "./funnel.ts";

/** Schools a group has room for unless told otherwise, and the least and most that make sense. */
export const usualCapacity = 12;

const title = lineOf({ missing: "Enter a title", max: 120 });

const everyGroup = {
  /** Made when the form is first shown: the same form sent twice makes one group. */
  id: z.uuid().optional(),
  hubId: z.uuid("Choose a hub"),
  lead: z.strictObject({
    name: lineOf({ missing: "Enter the Work Group Lead’s name", max: 120 }),
    email: emailField("Enter the Work Group Lead’s e-mail address"),
  }),
  capacity: wholeNumber({ min: 2, max: 60, missing: "Enter how many schools there is room for" }),
  mode: z.enum(modeKeys, { error: "Choose how the group meets" }),
};

/** A group on a national project takes its year, phase and outcomes from the edition, and its title too when none is given. */
const onEdition = z.strictObject({
  kind: z.literal("edition"),
  editionId: z.uuid("Choose a project edition"),
  title: title.optional(),
  ...everyGroup,
});

/** A local group stands for itself: it says its own outcomes, and enters no national total (S2-05). */
const local = z.strictObject({
  kind: z.literal("local"),
  title,
  academicYear: wholeNumber({ min: 2014, max: 2099, missing: "Choose an academic year" }),
  phase: z.enum(phaseKeys, { error: "Choose a phase" }),
  activityType: z.enum(activityTypeKeys, { error: "Choose a kind of activity" }),
  outcomes: outcomesInput,
  ...everyGroup,
});

/** A new group: without lead, edition (or, for a local one, outcomes in every area) it is refused, each by name (S2-01). */
export const groupInput = z.discriminatedUnion("kind", [onEdition, local], {
  error: "Choose a national project or a local group",
});
export type GroupInput = z.output<typeof groupInput>;

/** Shortest span of a group's sessions, in days, that still is "most of a school year" (S2-03). Shorter only warns. */
export const shortestSpan = 90;

/** A sentence for a group whose sessions lie close together; undefined when they span long enough or cannot be judged yet. */
export const spanWarning = (days: number) =>
  days < shortestSpan
    ? `These sessions span ${days} days. A Work Group runs for most of a school year: ${shortestSpan} days or more gives time to try things in between.`
    : undefined;

/** Lead participants a school sends: one or two. A third is allowed and warned about (S2-02). */
export const usualLeads = 2;

/** A sentence for a school that would send more than two lead participants; undefined otherwise. */
export const leadsWarning = (school: string, leads: number) =>
  leads > usualLeads
    ? `${school} would have ${leads} lead participants. Schools usually send one or two.`
    : undefined;
