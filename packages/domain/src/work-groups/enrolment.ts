/** Taking people into a group: what is posted once every school is decided, and what may stand against it. */
import { z } from "zod";
import { emailField } from "../forms/email.ts";
import { lineOf, passageOf } from "../forms/text.ts";
import { causeKeys } from "./funnel.ts";
import { longestPaste, mostPasted } from "./pasted-people.ts";

/** The choice "do not add this person". */
export const leaveOut = "out";

const urn = z
  .number({ error: "Enter a URN: five to seven digits" })
  .int()
  .min(10_000)
  .max(9_999_999);

const decided = z
  .strictObject({
    name: lineOf({ missing: "Enter a name", max: 120 }),
    email: emailField("Enter an e-mail address"),
    urn: z
      .union([z.literal(leaveOut), urn], { error: "Choose a school, or leave this person out" })
      .optional(),
  })
  .refine(({ urn }) => urn !== undefined, {
    path: ["urn"],
    error: ({ input }) => `Choose a school for ${nameIn(input)}, or leave them out`,
  });

const nameIn = (input: unknown) => (input as { name?: string } | undefined)?.name ?? "this person";

/** People with their schools decided. */
export const decidedPeople = z
  .array(decided, { error: "Paste the people to add" })
  .min(1, "Paste the people to add")
  .max(mostPasted, `Add ${mostPasted} people or fewer at a time`);

export const enrolInput = z.strictObject({ workGroupId: z.uuid(), people: decidedPeople });

const pasted = z
  .string({ error: "Paste the people to add" })
  .trim()
  .min(1, "Paste the people to add")
  .max(longestPaste, `Paste ${longestPaste.toLocaleString("en-GB")} characters or fewer at a time`);

export const pasteInput = z.strictObject({ workGroupId: z.uuid(), pasted });

/** What was decided so far: it comes along when the page is only looked at again, and nothing is read of it. */
const undecided = z.unknown().optional();

/** The page's three buttons: look at what was pasted, go back to it, add the people. */
export const enrolForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("preview"), pasted, people: undecided }),
  z.strictObject({ intent: z.literal("back"), pasted, people: undecided }),
  z.strictObject({ intent: z.literal("add"), pasted, people: decidedPeople }),
]);

/** Someone with a school, as the store takes them. */
export interface Newcomer {
  name: string;
  email: string;
  urn: number;
}

/** Those who are to be added; people left out go. */
export const newcomersIn = (
  people: z.output<typeof decidedPeople>,
): (Newcomer & { row: number })[] =>
  people.flatMap(({ name, email, urn }, row) =>
    urn === undefined || urn === leaveOut ? [] : [{ name, email, urn, row }],
  );

/** A sentence when a group has no room for the schools that would join; undefined when there is. */
export function capacityProblem(capacity: number, holding: number, joining: number) {
  if (holding + joining <= capacity) return undefined;
  const room = Math.max(0, capacity - holding);
  return `This group has room for ${capacity} schools and ${holding} have a place, so ${room} more can join; you are adding ${joining}. Leave some out, or ask for more room first.`;
}

export const withdrawInput = z.strictObject({
  workGroupId: z.uuid(),
  urn,
  cause: z.enum(causeKeys, { error: "Choose what comes nearest" }),
  reason: passageOf({ missing: "Say why the school withdraws", max: 300 }),
});

export const withdrawForm = withdrawInput.pick({ cause: true, reason: true });
