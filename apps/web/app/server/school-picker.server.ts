/** What a school picker in a form has to show: the typed text, and the schools found when Find was pressed. */
import type { callerFor } from "@tessellate/api/app";
import type { PickerState } from "#app/features/organisations/school-picker.tsx";

type Api = Pick<ReturnType<typeof callerFor>, "organisations">;

/** A picker before anything was typed. */
export const emptyPicker: PickerState = { text: "", found: null };

/** True when the form was sent by a picker's Find and not by its own button: show it again, change nothing. */
export const isFinding = (form: FormData): boolean => form.has("find");

/** Searches for what was typed into the picker `name` of a form, whichever button sent it; an empty picker finds nothing. */
export async function pickerOf(api: Api, form: FormData, name: string): Promise<PickerState> {
  const text = String(form.get(`${name}-text`) ?? "").slice(0, 100);
  const pressed = form.get("find") === name;
  if (!text && !pressed) return emptyPicker;
  const outcome = await api.organisations.searchSchools({ text });
  if (outcome.ok) return { text, found: { schools: outcome.schools, more: outcome.more } };
  return { text, found: null, problem: pressed ? outcome.problems[0]?.message : undefined };
}
