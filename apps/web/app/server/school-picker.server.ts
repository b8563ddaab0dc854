/** What the school pickers of a form have to show: the typed text, and the schools found when Find was pressed. */
import type { callerFor } from "@tessellate/api/app";
import type { PickerState } from "#app/features/organisations/school-picker.tsx";

type Api = Pick<ReturnType<typeof callerFor>, "organisations">;

/** What pickers alone send. It is kept apart, because strict schemas know only what is decided. */
export interface Asked {
  /** The picker whose Find was pressed; "" when Enter was pressed in any of them; null for the form's own buttons. */
  find: string | null;
  /** What was typed, by the picker's name. */
  texts: ReadonlyMap<string, string>;
}

const suffix = "-text";

/** Takes out of a form what its pickers sent, before its schema reads it: `find`, and every field ending in `-text`. */
export function takePickers(form: FormData): Asked {
  const names = [...new Set(form.keys())].filter((name) => name.endsWith(suffix));
  const texts = names.map((name): [string, string] => [
    name.slice(0, -suffix.length),
    String(form.get(name)).trim().slice(0, 100),
  ]);
  const find = form.get("find");
  for (const name of ["find", ...names]) form.delete(name);
  return { find: find === null ? null : String(find), texts: new Map(texts) };
}

/** True when the form was sent by a picker's Find and not by its own buttons: show it again, change nothing. */
export const isFinding = ({ find }: Asked): boolean => find !== null;

/**
 * What each of the named pickers shows. Whatever stands in one is looked for, whichever button sent the form, so that
 * what was found before stays in sight; an empty picker finds nothing.
 */
export async function pickersOf(
  api: Api,
  asked: Asked,
  names: readonly string[],
): Promise<Record<string, PickerState>> {
  const states = names.map(async (name) => [name, await pickerOf(api, asked, name)] as const);
  return Object.fromEntries(await Promise.all(states));
}

async function pickerOf(api: Api, { find, texts }: Asked, name: string): Promise<PickerState> {
  const text = texts.get(name) ?? "";
  if (!text && find !== name) return { text, found: null };
  const outcome = await api.organisations.searchSchools({ text });
  if (outcome.ok) return { text, found: { schools: outcome.schools, more: outcome.more } };
  return { text, found: null, problem: outcome.problems[0]?.message };
}
