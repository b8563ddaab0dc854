/** The secret address of a personal calendar. */
import { z } from "zod";

/** 32 random bytes in an address; anything else is nobody's. */
export const feedInput = z.strictObject({ secret: z.string().regex(/^[\w-]{43}$/) });
