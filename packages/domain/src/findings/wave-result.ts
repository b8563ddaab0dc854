/** A group's own result, decided once, when its wave closes, from that wave alone. */
import { type Detail, details, limitsOf, type ShownCell } from "./cells.ts";
import { type Collation, startCollation } from "./collate.ts";
import { columnsOf } from "./columns.ts";
import { shownCell } from "./form.ts";
import type { Leaf } from "./leaf.ts";
import { decide } from "./protect.ts";
import type { Measured } from "./systems.ts";
import { finish } from "./turns.ts";

/**
 * The areas and questions of one closed wave as the group's people may see them. An area is the sum of its questions, so
 * area and questions are decided together: a question some left blank, so that too few answered it, is withheld along
 * with whatever would give it away, the area first to be shown; and of an area no more is told, beyond its share, than of
 * each of its questions. It is for signed-in views only and never leaves the system.
 */
export function waveResult(
  leaf: Leaf,
  systems: readonly Measured[],
): { measure: string; cell: ShownCell }[] {
  const collation = startCollation([leaf]);
  return systems.flatMap((system) => resultOf(leaf, collation, system));
}

function resultOf(leaf: Leaf, collation: Collation, { area, questions, scale }: Measured) {
  const table = columnsOf([leaf], questions, scale);
  const measures = [
    ...(area === null ? [] : [{ measure: area, of: questions }]),
    ...questions.map((question) => ({ measure: question, of: [question] })),
  ];
  const cells = measures.map(({ of }) => ({ columns: table.of([0], of), detail: "full" as const }));
  const limits = limitsOf("view");
  const decided = finish(decide({ columns: table.columns, cells, given: [], limits, scale }));
  const told = measures.flatMap(({ measure, of }, i) =>
    measure === area || table.of([0], of).length === 0 ? [] : [decided[i] ?? "withheld"],
  );
  return measures.map(({ measure, of }, i) => {
    const detail = decided[i] ?? "withheld";
    const most = measure === area ? leastOf([detail, atLeastAgree(leastOf(told))]) : detail;
    return { measure, cell: shownCell(collation([0], of), most, scale) };
  });
}

const leastOf = (some: readonly Detail[]): Detail =>
  details.find((detail) => some.includes(detail)) ?? "full";

const atLeastAgree = (detail: Detail): Detail =>
  details.indexOf(detail) < details.indexOf("agree") ? "agree" : detail;
