/** How a list of people is asked for. */
import { z } from "zod";
import { tidyLine } from "../forms/text.ts";

/** A page of the list, perhaps of those whose name or address holds some letters. */
export const peopleListInput = z.strictObject({
  search: z.string().overwrite(tidyLine).max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
