/** What had been typed into a form that has come back. */
import type { Problem } from "#app/ui/error-summary.tsx";

/** Why a form has come back, and what it held. */
export interface Refused {
  problems: readonly Problem[];
  typed: Readonly<Record<string, unknown>>;
}

/** The text typed at a path such as `sessions.0.day`; undefined when nothing was sent there. */
export function typedAt(refused: Refused | undefined, path: string): string | undefined {
  if (!refused) return undefined;
  const found = path
    .split(".")
    .reduce<unknown>(
      (held, part) => (held as Record<string, unknown> | undefined)?.[part],
      refused.typed,
    );
  return typeof found === "string" ? found : "";
}
