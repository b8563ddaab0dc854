/** Looking through the demo's mail. */
import { z } from "zod";

/** A page of mails, of everyone or of one address. */
export const mailsInput = z.strictObject({
  to: z.string().trim().toLowerCase().max(254).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** One mail. */
export const mailInput = z.strictObject({ id: z.uuid() });
