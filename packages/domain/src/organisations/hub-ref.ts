/** How a hub is named in an address: by its slug, or by its id where code hands it on. */
import { z } from "zod";

/** Names one hub. */
export const hubRef = z.strictObject({ hub: z.string().min(1).max(100) });

/** Names one school by its number in the Department's register. */
export const schoolRef = z.strictObject({ urn: z.int().min(10_000).max(9_999_999) });

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True for an id; anything else is looked for as a slug, so that PostgreSQL is never asked for an id that is none. */
export const isId = (text: string) => uuid.test(text);
