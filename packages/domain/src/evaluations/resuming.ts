/** Going on with an evaluation on another device: the code that is mailed for it, and how often. */
import { z } from "zod";

/** Minutes a mailed code can be used. */
export const codeMinutes = 15;
/** Wrong codes after which a code is of no use any more. */
export const mostTries = 3;
/** Codes that are mailed to one person for one evaluation within an hour. */
export const codesAnHour = 5;
/** The hour, in milliseconds from the first code. */
export const codeWindow = 60 * 60_000;

/** Six digits, however they were typed or pasted. */
export const codeInput = z
  .string()
  .max(40)
  .transform((typed) => typed.replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "Enter the code of six digits from the mail"));

/** What the mail has to say. */
export interface CodeMail {
  name: string;
  group: string;
  hub: string;
  code: string;
  /** The task link the code was asked for through. */
  address: string;
}

/** What stands in the subject after the group. */
export const codeSubject = "your code to go on with the evaluation";

/** The letter. It says nothing of whether anything was begun: whoever asks may not be the one who answers. */
export const codeLetter = ({ name, group, hub, code, address }: CodeMail) => ({
  text: [
    `Dear ${name},`,
    `Somebody has opened your evaluation link of ${group} on another phone or computer and asked to go on there. If it was you, type this code on that page:`,
    code,
    `It can be used once, within ${codeMinutes} minutes. The page is ${address}`,
    "If it was not you, do nothing: without the code nobody sees what you have answered. If you did not pass the link on, tell your Work Group Lead.",
    `-- \nYou get this mail because a code was asked for through your link, run by ${hub}.`,
  ].join("\n\n"),
});
