/** Filters as they stand in an address: only those the page knows, and what makes no sense filters nothing. */
import type { z } from "zod";

/** Reads the query string with a schema whose fields forgive; unknown parameters, such as a mail program's, are passed over. */
export function readFilters<S extends z.ZodObject>(request: Request, schema: S): z.output<S> {
  const asked = new URL(request.url).searchParams;
  const known = Object.keys(schema.shape).flatMap((key) => {
    const value = asked.get(key);
    return value === null || value === "" ? [] : [[key, value]];
  });
  return schema.parse(Object.fromEntries(known));
}
