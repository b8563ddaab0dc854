/** What is asked when a group says that it has come to the next phase. */
import { z } from "zod";
import { phasesByHand } from "./cycle.ts";

/** The form: one button, which names the phase. */
export const moveOnForm = z.strictObject({
  to: z.enum(phasesByHand, { error: "Press the button of the phase you have come to." }),
});

/** The request: the form, and the cycle it is for. */
export const moveOnInput = moveOnForm.extend({ cycleId: z.uuid() });
