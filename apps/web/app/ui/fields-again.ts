/** What each field of a form is shown with: what was typed when it has come back, and the sentence that stands against it. */
import type { Problem } from "#app/ui/error-summary.tsx";
import { problemOf } from "#app/ui/problem-of.ts";

/** Why a form has come back, and everything that had been typed into it. */
export interface SentBack {
  problems: readonly Problem[];
  typed: Readonly<Record<string, unknown>>;
}

/**
 * The text typed at a field's name, such as `people[0].urn`, whether the form was kept as it was posted or as nested
 * values; undefined when it has not been sent.
 */
export function typedIn(sentBack: SentBack | undefined, name: string): string | undefined {
  if (!sentBack) return undefined;
  const flat = sentBack.typed[name];
  if (typeof flat === "string") return flat;
  const found = name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (held, part) => (held as Record<string, unknown> | undefined)?.[part],
      sentBack.typed,
    );
  return typeof found === "string" ? found : "";
}

/** Gives a field its name, its value (typed before, else `saved`) and its problem. */
export const fieldsAgain = (sentBack: SentBack | undefined) => (name: string, saved?: string) => ({
  name,
  value: typedIn(sentBack, name) ?? saved,
  error: problemOf(sentBack?.problems ?? [], name),
});
