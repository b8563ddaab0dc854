/** A posted register, put into the shape the API takes. */
import type { RegisterPage } from "#app/features/sessions/shapes.ts";

/** The marks pressed, as `marks[0].personId` and so on; "Mark everyone" adds those who have none yet. */
export function prepareMarks(form: FormData, { session, people }: RegisterPage): void {
  const everyone = form.get("intent") === "everyone";
  const here = session.mode === "online" ? "online" : "present";
  const wanted = people.flatMap(({ personId, mark }) => {
    const pressed = form.get(`mark.${personId}`) ?? (everyone && mark === null ? here : null);
    return pressed === null ? [] : [[personId, String(pressed)] as const];
  });
  // Whoever is not on this register is left in, so that the API can refuse them.
  const known = new Set(people.map(({ personId }) => `mark.${personId}`));
  const strangers = [...form].filter(([name]) => name.startsWith("mark.") && !known.has(name));
  for (const name of [...form.keys()]) form.delete(name);
  form.set("sessionId", session.id);
  const all = [
    ...wanted,
    ...strangers.map(([name, mark]) => [name.slice(5), String(mark)] as const),
  ];
  for (const [i, [personId, mark]] of all.entries()) {
    form.set(`marks[${i}].personId`, personId);
    form.set(`marks[${i}].mark`, mark);
  }
}
