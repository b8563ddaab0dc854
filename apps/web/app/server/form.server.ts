/** Forms as they arrive: parsed by the domain's own schema, and sent back whole when something is wrong. */
import { parseWithZod } from "@conform-to/zod/v4";
import type { Problem } from "@tessellate/domain/forms/problem";
import { data } from "react-router";
import type { z } from "zod";

/** What a refused form is shown again with: every problem, and everything that had been typed. */
export interface Refusal {
  problems: readonly Problem[];
  typed: Readonly<Record<string, unknown>>;
}

type Parsed<T> = { ok: true; value: T; form: FormData } | { ok: false; refusal: Refusal };

/**
 * Reads a posted form with a strict schema; names like `people[0].email` become nested values. `prepare` may first put
 * boxes together (`joinDates`) or add what the address says.
 */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  prepare: (form: FormData) => void = () => undefined,
): Promise<Parsed<z.output<S>>> {
  const form = await request.formData();
  prepare(form);
  const submission = parseWithZod(form, { schema });
  if (submission.status === "success") return { ok: true, value: submission.value, form };
  const problems = Object.entries(submission.error ?? {}).flatMap(([field, messages]) =>
    (messages ?? []).slice(0, 1).map((message) => ({ field, message })),
  );
  return { ok: false, refusal: { problems, typed: submission.payload } };
}

/** The answer to a form that cannot be taken: 400, and the page shows it again. */
export const sendBack = (refusal: Refusal) => data(refusal, { status: 400 });
