/** Edits of a draft as its forms post them: a draft of the address, and of the form only what the edit takes. */
import type { Problem } from "@tessellate/domain/forms/problem";
import { redirect } from "react-router";
import type { z } from "zod";
import { parseForm, sendBack } from "#app/server/form.server.ts";

interface Args {
  request: Request;
  params: { key: string };
}

/** The address of a draft, or of one question in it. */
export const draftAt = (key: string, question?: string) =>
  `/instruments/${key}/draft${question ? `#question-${question}` : ""}`;

/** Which button was pressed: it stands in the address the form was sent to. */
export const pressed = (request: Request) => new URL(request.url).searchParams.get("do");

/** Reads one edit. The buttons of a question share a form, so what another button needs is passed over. */
export const readEdit = <S extends z.ZodObject>(
  { request, params }: Args,
  schema: S,
  more: Readonly<Record<string, string>> = {},
) =>
  parseForm(request, schema, (form) => {
    for (const name of [...form.keys()]) if (!Object.hasOwn(schema.shape, name)) form.delete(name);
    for (const [name, value] of Object.entries({ instrument: params.key, ...more }))
      form.set(name, value);
  });

type Outcome = { ok: true } | { ok: false; problems: readonly Problem[] };
type Parsed<T> =
  | { ok: true; value: T; form: FormData }
  | { ok: false; refusal: Parameters<typeof sendBack>[0] };

/** Makes an edit that was read, and goes on to `next`; or sends the form back with everything typed. */
export async function carryOut<T extends object>(
  parsed: Parsed<T>,
  edit: (input: T) => Promise<Outcome>,
  next: (input: T) => string,
) {
  if (!parsed.ok) return sendBack(parsed.refusal);
  const outcome = await edit(parsed.value);
  if (outcome.ok) return redirect(next(parsed.value));
  const asked = (parsed.value as { question?: string }).question;
  const problems = outcome.problems.map(({ field, message }) => ({
    field: field === "question" ? `question-${asked}` : field,
    message,
  }));
  return sendBack({ problems, typed: Object.fromEntries(parsed.form) });
}
