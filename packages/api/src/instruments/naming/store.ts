/** Keeps the name of an instrument. */
import { instruments } from "@tessellate/data/schema";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { overtaken, type renameInput } from "@tessellate/domain/instruments/edits";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Change } from "../../change.ts";

/** Puts a name in place of the one its editor was looking at; the same name again changes nothing. */
export async function rename(
  { tx, unchanged }: Change,
  id: string,
  { was, name }: z.output<typeof renameInput>,
): Promise<Outcome> {
  const [standing] = await tx.select().from(instruments).where(eq(instruments.id, id));
  const refusal = standing
    ? overtaken("name", standing.name, was, name)
    : refused({ field: "name", message: "Somebody discarded this instrument meanwhile." });
  if (refusal || standing?.name === name) {
    unchanged();
    return refusal ?? { ok: true };
  }
  await tx.update(instruments).set({ name }).where(eq(instruments.id, id));
  return { ok: true };
}
