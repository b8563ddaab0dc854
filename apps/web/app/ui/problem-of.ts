/** Finding a field's own sentence among a form's problems. */
import type { Problem } from "#app/ui/error-summary.tsx";

/** The first problem of a field, in the same words as in the summary; undefined when it has none. */
export const problemOf = (problems: readonly Problem[], field: string): string | undefined =>
  problems.find((problem) => problem.field === field)?.message;
