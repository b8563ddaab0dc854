/** A group's own result, decided once, when its wave closes, from that wave alone. */
import { type Detail, limitsOf, type ShownCell } from "./cells.ts";
import { startCollation } from "./collate.ts";
import { shownCell } from "./form.ts";
import type { Leaf } from "./leaf.ts";
import { decide } from "./protect.ts";
import { columnsOf } from "./release-cells.ts";
import { agreement, type Scale } from "./scale.ts";
import { finish } from "./turns.ts";

/** An outcome area and the keys of the questions that speak to it. */
export interface AreaQuestions {
  area: string;
  questions: readonly string[];
}

/**
 * The areas and questions of one closed wave as the group's people may see them. An area is the sum of its questions, so
 * area and questions are decided together: a question some left blank, so that too few answered it, is withheld along
 * with whatever would give it away, the area first to be shown; and an area is told in full only if each of its questions is. It is for signed-in views only and never leaves the system.
 */
export function waveResult(
  leaf: Leaf,
  areas: readonly AreaQuestions[],
  scale: Scale = agreement,
): { measure: string; cell: ShownCell }[] {
  return areas.flatMap(({ area, questions }) => {
    const collation = startCollation([leaf]);
    const table = columnsOf([leaf], questions, scale);
    const measures = [
      { measure: area, of: questions },
      ...questions.map((question) => ({ measure: question, of: [question] })),
    ];
    const cells = measures.map(({ of }) => ({
      columns: table.of([0], of),
      detail: "full" as const,
    }));
    const limits = limitsOf("view");
    const details = finish(decide({ columns: table.columns, cells, given: [], limits, scale }));
    const isHalfTold = details.slice(1).some((detail, i) => {
      return detail !== "full" && table.of([0], [questions[i] ?? ""]).length > 0;
    });
    const most = (detail: Detail = "withheld") =>
      isHalfTold && detail === "full" ? "agree" : detail;
    return measures.map(({ measure, of }, i) => ({
      measure,
      cell: shownCell(
        collation([0], of),
        i === 0 ? most(details[0]) : (details[i] ?? "withheld"),
        scale,
      ),
    }));
  });
}
