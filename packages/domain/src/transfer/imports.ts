/** An import of the register, from reading to applied, and what may be asked of it. */
import { z } from "zod";
import { largestNumber } from "../forms/text.ts";

/** reading → staged (or refused) → applying → applied. Nothing is changed before someone has seen what would change. */
export const importStates = ["reading", "staged", "refused", "applying", "applied"] as const;
export type ImportState = (typeof importStates)[number];

/** Names one import, as an address does; a name that is no id is simply not found. */
export const importRef = z.strictObject({ importId: z.string().max(64) });

/** A page of the rows that could not be taken, in the order of the file. */
export const badRowsInput = z.strictObject({
  importId: z.string().max(64),
  after: z.int().min(0).max(largestNumber).default(0),
  limit: z.int().min(1).max(1000).default(20),
});

/** A file on the server's own disk, for the command line only. */
export const fileInput = z.strictObject({
  file: z.string().min(1, "Say which file.").max(4096),
});

/** A file as it arrives: its name, and its bytes as they come. Only code in this process can hand one over. */
export const uploadInput = z.strictObject({
  fileName: z.string().min(1, "Choose the register’s CSV file.").max(255),
  bytes: z.custom<AsyncIterable<Uint8Array>>(
    (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
    "Send a file.",
  ),
});

/** How many rows are checked and written at a time, so that nobody waits behind an import. */
export const batchSize = 250;
