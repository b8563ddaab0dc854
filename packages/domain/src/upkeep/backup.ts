/** Asking for a backup. */
import { z } from "zod";

/** The absolute path of a file that does not exist yet. */
export const backupInput = z.strictObject({
  file: z.string().min(1, "Say which file the backup is to be written to").max(4096),
});
