/** What is typed on the way in. */
import { z } from "zod";
import { emailField } from "../forms/email.ts";

const email = emailField("Enter your e-mail address");

/** Six figures, however they were spaced. */
const sixFigures = z
  .string({ error: "Enter the six figures of the code" })
  .overwrite((typed) => typed.replace(/[\s-]/g, ""))
  .regex(/^\d{6}$/, "Enter the six figures of the code");

/** Asking for a code. `next` is where to go afterwards. */
export const askCodeInput = z.strictObject({ email, next: z.string().max(2000).optional() });

/** Typing the code from the mail. */
export const typeCodeInput = z.strictObject({ email, code: sixFigures });

/** Typing the code an authenticator app shows. */
export const appCodeInput = z.strictObject({ code: sixFigures });

/** Typing one of the backup codes instead. */
export const backupCodeInput = z.strictObject({
  backupCode: z
    .string({ error: "Enter one of your backup codes" })
    .overwrite((typed) => typed.trim())
    .min(1, "Enter one of your backup codes")
    .max(40, "Enter one of your backup codes"),
});

/** Seconds between one code and the next that may be asked for from the same page. */
export const resendAfter = 30;
