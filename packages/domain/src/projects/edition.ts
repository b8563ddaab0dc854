/** What a national lead fixes when an edition of a project is published; nothing of it changes afterwards. */
import { z } from "zod";
import { lineOf, linesIn, passageOf, tidyLine, wholeNumber } from "../forms/text.ts";
import { academicYearLabel } from "../time/academic-year.ts";
import { modeKeys } from "../work-groups/funnel.ts";
import { activityTypeKeys, editionCodePattern, phaseKeys, tidyEditionCode } from "./catalogue.ts";
import { outcomesInput } from "./outcome-statements.ts";

/** How the year's sessions are meant to go: how many, how long, and in which manner. */
export interface SessionTemplate {
  count: number;
  minutes: number;
  mode: "faceToFace" | "online" | "blended";
  titles: readonly string[];
}

const sessionTemplate = z
  .strictObject({
    count: wholeNumber({
      min: 3,
      max: 7,
      missing: "Enter how many sessions there are, from 3 to 7",
    }),
    minutes: wholeNumber({ min: 30, max: 480, missing: "Enter how many minutes a session lasts" }),
    mode: z.enum(modeKeys, { error: "Choose how the sessions are held" }),
    titles: z.preprocess(
      (typed) => (typeof typed === "string" ? linesIn(typed) : (typed ?? [])),
      z
        .array(z.string().overwrite(tidyLine))
        .refine((all) => all.every((one) => one.length <= 80), "Keep each title to 80 characters"),
    ),
  })
  .refine(({ count, titles }) => titles.length <= count, {
    path: ["titles"],
    message: "Write no more titles than there are sessions",
  });

const newFamily = z.strictObject({
  name: lineOf({ missing: "Enter the project’s name", max: 120 }).optional(),
  phase: z.enum(phaseKeys, { error: "Choose a phase" }).optional(),
  activityType: z.enum(activityTypeKeys, { error: "Choose a kind of activity" }).optional(),
  summary: passageOf({ missing: "Say in a sentence or two what it is about", max: 600 }).optional(),
});

/** The choice "a project that is not on the list yet". */
export const aNewFamily = "new";

const asked = {
  name: "Enter the new project’s name",
  phase: "Choose the new project’s phase",
  activityType: "Choose the new project’s kind of activity",
  summary: "Say in a sentence or two what the new project is about",
} as const;

interface Half {
  familyId?: unknown;
  newFamily?: Partial<Record<keyof typeof asked, unknown>>;
  code?: unknown;
  academicYear?: unknown;
}

const belongsTo = (code: string, year: number) => Number(code.slice(3, 5)) === year % 100;

/** Everything an edition is published with. Each thing that is missing is named beside its field, all of them at once. */
export const editionInput = z
  .strictObject({
    familyId: z.union([z.literal(aNewFamily), z.uuid()], { error: "Choose a project" }),
    newFamily: newFamily.optional(),
    code: z
      .string({ error: "Enter the edition’s code, such as NCP26-07" })
      .overwrite(tidyEditionCode)
      .regex(editionCodePattern, "Enter the code in the form NCP26-07"),
    academicYear: wholeNumber({ min: 2014, max: 2099, missing: "Choose an academic year" }),
    title: lineOf({ missing: "Enter a title", max: 120 }),
    outcomes: outcomesInput,
    instrumentVersionId: z.uuid("Choose what teachers are asked after a research lesson"),
    sessions: sessionTemplate,
  })
  .superRefine(
    (typed, about) => {
      for (const { field, message } of acrossFields(typed))
        about.addIssue({ code: "custom", path: field.split("."), message });
    },
    { when: ({ value }) => typeof value === "object" && value !== null },
  );
export type EditionInput = z.output<typeof editionInput>;

/** What can be said only of several fields together; takes half-filled forms, so that all problems show at once. */
function acrossFields({ familyId, newFamily, code, academicYear }: Half) {
  const family = newFamily ?? {};
  const fields = Object.keys(asked) as (keyof typeof asked)[];
  const missing =
    familyId === aNewFamily
      ? fields
          .filter((field) => family[field] === undefined)
          .map((field) => ({ field: `newFamily.${field}`, message: asked[field] }))
      : [];
  const wrongYear =
    typeof code === "string" &&
    typeof academicYear === "number" &&
    editionCodePattern.test(code) &&
    !belongsTo(code, academicYear);
  return wrongYear
    ? [
        ...missing,
        {
          field: "code",
          message: `${code} is not a code of ${academicYearLabel(academicYear)}: its first two figures are the year’s`,
        },
      ]
    : missing;
}
