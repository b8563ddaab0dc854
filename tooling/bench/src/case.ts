/** What a case of the bench is, and how its result is said. */

/** What one case showed, as one object a line says it. `ratio` is null when it could not be measured at all. */
export interface Result {
  case: string;
  ratio: number | null;
  goal: number;
  better: "lower" | "higher";
  holds: boolean;
  detail: string;
}

/** What whoever runs the bench asked for. */
export interface Options {
  /** Also the sizes that take many minutes. */
  large: boolean;
  /** Says how far a case is, on the side. */
  say(line: string): void;
}

/** One figure of quality.md §1, measured beside its limit or peer in the same run. */
export interface Case {
  /** What is measured beside what. */
  about: string;
  goal: number;
  better: "lower" | "higher";
  /** Measures. `holds` also weighs the further goals the detail speaks of. */
  measure(options: Options): Promise<{ ratio: number; holds?: boolean; detail: string }>;
}

const asFactor = (figure: number) => `${figure.toPrecision(3)}×`;

/** The result as one line to read. */
export function lineOf({ ratio, goal, better, holds, detail, ...rest }: Result): string {
  const found = ratio === null ? "—" : asFactor(ratio);
  const wanted = `goal ${better === "lower" ? "≤" : "≥"} ${goal}×`;
  return `${rest.case.padEnd(15)} ${found.padEnd(7)} ${wanted}, ${holds ? "holds" : "missed"} · ${detail}`;
}
