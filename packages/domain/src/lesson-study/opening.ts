/** Opening a lesson cycle: what the group wants to find out, before anyone plans anything. */
import { z } from "zod";
import { tidyPassage } from "../forms/text.ts";

/** A text that must be written; `missing` is what is said when it is not. */
export const sentence = (missing: string, most: number) =>
  z
    .string({ error: missing })
    .overwrite(tidyPassage)
    .min(1, missing)
    .max(most, `Keep it to ${most} characters.`);

/** An optional text: nothing typed is nothing kept. */
export const optionalText = (most: number) =>
  z
    .string()
    .overwrite(tidyPassage)
    .max(most, `Keep it to ${most} characters.`)
    .nullish()
    .transform((text) => text || null);

/** What the form "Open a lesson cycle" asks. */
export const openingFields = {
  title: sentence("Give the cycle a title, such as “Bridging ten in Year 2”.", 120),
  focus: sentence("Say what the group wants to improve for pupils.", 600),
  mathsQuestion: sentence("Ask one question about the mathematics.", 400),
  pedagogyQuestion: optionalText(400),
};

/** The form as the page sends it. */
export const openingForm = z.strictObject(openingFields);

/** The request: the form, and the group it is for. */
export const openCycleInput = z.strictObject({ workGroupId: z.uuid(), ...openingFields });
export type OpenCycle = z.output<typeof openCycleInput>;
