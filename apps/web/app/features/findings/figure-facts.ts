/** What is to be known about a figure, line by line. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { disclosurePolicy } from "@tessellate/domain/findings/cells";
import { rate, rateBands } from "@tessellate/domain/findings/rates";
import {
  definitionOfArea,
  definitionOfQuestion,
  percent,
} from "@tessellate/domain/findings/sentence";
import { outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { asAt } from "#app/features/findings/edition-bar.tsx";
import { wordsOf } from "#app/features/findings/figure-cell.tsx";
import type { FigureCell, FigurePage } from "#app/features/findings/shapes.ts";
import type { SummaryRow } from "#app/ui/summary-list.tsx";

const { fewestRespondents, fewestSchools, largestSchoolShare } = disclosurePolicy;

const withheldBecause = `Fewer than ${fewestRespondents.view} people answered, or they come from fewer than ${fewestSchools} schools, or one school is more than ${percent(largestSchoolShare)} of them; or showing it would let somebody work out a figure for which one of these is true.`;

const rounds = (count: number) => `${count} ${count === 1 ? "round" : "rounds"}`;

/** Definition, who was asked and answered, last year, what is left out, and the release it is frozen in. */
export function factsOf(page: FigurePage): SummaryRow[] {
  const { cell, edition, measure, waves } = page;
  const definition = Object.hasOwn(outcomeAreas, measure) ? definitionOfArea : definitionOfQuestion;
  return [
    { term: "What it counts", value: definition },
    { term: "Asked", value: `${waveKinds[edition.wave]}, in ${rounds(waves)} that had closed` },
    ...(cell.state === "withheld"
      ? [{ term: "Why it is withheld", value: withheldBecause }]
      : answeredRows(cell)),
    { term: "Last year", value: lastYearOf(page) },
    { term: "Left out", value: leftOut(page) },
    {
      term: "Frozen as",
      value: `${asAt(edition)}. Rules for withholding: version ${edition.release.policyVersion}. It never changes.`,
    },
  ];
}

function answeredRows(cell: FigureCell): SummaryRow[] {
  const expected = cell.expected ?? 0;
  const answered = cell.answered ?? 0;
  const { rate: share, band } = rate({ answered, expected });
  const words =
    share === null
      ? ""
      : `${percent(share)} of ${expected} expected. ${band ? rateBands[band] : ""}`;
  return [
    { term: "Answered", value: `${cell.respondents} people from ${cell.schools} schools` },
    { term: "Response rate", value: words },
  ];
}

function lastYearOf({ lastYear }: FigurePage): string {
  if (!lastYear) return "Not asked, or no group";
  return lastYear.state === "value" ? `${wordsOf(lastYear)} agreed` : "Withheld";
}

function leftOut({ localWaves }: FigurePage): string {
  const local =
    localWaves > 0
      ? `, and ${rounds(localWaves)} of local groups, which enter no project’s figures`
      : "";
  return `Rounds still open when the release was frozen, people excused${local}`;
}
