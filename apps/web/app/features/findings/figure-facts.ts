/** What is to be known about a figure, line by line. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { disclosurePolicy } from "@tessellate/domain/findings/cells";
import { definitionOfArea, definitionOfQuestion } from "@tessellate/domain/findings/definition";
import { deviationOf, stepsOf } from "@tessellate/domain/findings/parts";
import { rateBands } from "@tessellate/domain/findings/rates";
import { percent, saysOf, sentenceCase } from "@tessellate/domain/findings/sentence";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { asAt } from "#app/features/findings/edition-bar.tsx";
import { counted, peopleOf, rateOf, schoolsOf } from "#app/features/findings/figure-words.ts";
import type { FigureCell, FigurePage } from "#app/features/findings/shapes.ts";
import type { SummaryRow } from "#app/ui/summary-list.tsx";

const { fewestRespondents, fewestSchools, largestSchoolShare } = disclosurePolicy;

const withheldBecause = `Fewer than ${fewestRespondents.view} people answered, or they come from fewer than ${fewestSchools} schools, or one school is more than ${percent(largestSchoolShare)} of them; or showing it would let somebody work out a figure for which one of these is true. Which of them is not said, because that too would tell.`;

const rounds = (count: number) => `${counted(count)} ${count === 1 ? "round" : "rounds"}`;
const groups = (count: number) => `${counted(count)} ${count === 1 ? "group" : "groups"}`;
const hubs = (count: number) => `${counted(count)} ${count === 1 ? "hub" : "hubs"}`;

const cellOf = ({ here, measure }: FigurePage) => here.cells[measure.key];

/** Definition, filters, who was asked and answered, and last year. */
export function factsOf(page: FigurePage): SummaryRow[] {
  const cell = cellOf(page);
  const { measure } = page;
  return [
    {
      term: "What it counts",
      value: measure.isArea ? definitionOfArea : definitionOfQuestion(measure.question),
    },
    { term: "Of what", value: filtersOf(page) },
    ...(cell?.state === "value" ? answeredRows(page, cell) : []),
    ...(cell?.state === "withheld" ? [{ term: "Why it is withheld", value: withheldBecause }] : []),
    { term: "Last year", value: lastYearOf(page) },
  ];
}

function filtersOf({ place, project, edition }: FigurePage): string {
  const { year, wave } = edition;
  return `${place.name}; ${project.name}${project.code ? ` (${project.code})` : ""}; ${academicYearLabel(year)}; ${waveKinds[wave]}. Nothing else narrows it.`;
}

function answeredRows({ size, measure }: FigurePage, cell: FigureCell): SummaryRow[] {
  const { rate: share, band } = rateOf(cell);
  const deviation = deviationOf(measure.question, cell.options);
  const mean =
    cell.mean === null
      ? "Not told: it would say too much, or the answers have no order"
      : `${cell.mean.toFixed(2)} of ${stepsOf(measure.question)}${deviation === null ? "" : `, standard deviation ${deviation.toFixed(2)}`}`;
  const from = size
    ? `, in ${rounds(size.rounds)} of ${groups(size.groups)} in ${hubs(size.hubs)}`
    : "";
  return [
    { term: "Answered", value: `${peopleOf(cell)} from ${schoolsOf(cell)}${from}` },
    {
      term: "Response rate",
      value:
        share === null
          ? "Nobody was expected"
          : `${counted(cell.answered)} of ${counted(cell.expected)} expected rows answered, ${percent(share)}. ${band ? rateBands[band] : ""}`,
    },
    { term: "Mean", value: mean },
  ];
}

function lastYearOf({ here, measure }: FigurePage): string {
  const last = here.lastYear[measure.key];
  if (!last || last.state === "not-asked") return "Not asked, or no group";
  if (last.state !== "value") return sentenceCase(saysOf(last));
  return `${sentenceCase(saysOf(last, measure.question))}. Not matched: different people may have answered.`;
}

/** Everybody and everything that is not in the figure, each with the reason. */
export function leftOutOf(page: FigurePage): SummaryRow[] {
  const { localRounds, excused } = page;
  const cell = cellOf(page);
  const unanswered =
    cell?.state === "value" ? Math.max(0, (cell.expected ?? 0) - (cell.answered ?? 0)) : null;
  return [
    ...(unanswered === null
      ? []
      : [
          {
            term: "Not answered",
            value: `${counted(unanswered)} expected rows. They count in the response rate and in nothing else.`,
          },
        ]),
    {
      term: "Excused",
      value: `${counted(excused)} rows of people who left or could not take part, with a reason. They are in neither side of the rate.`,
    },
    {
      term: "Local groups",
      value: `${rounds(localRounds)}. A local group is on no national project, so it is in no figure but its own.`,
    },
    {
      term: "Still open",
      value: "Rounds that had not closed when the release was frozen. They come with a later one.",
    },
    {
      term: "Erased",
      value:
        "People who asked to be forgotten before the release: their ratings stay and belong to nobody, so they are not among the people counted. How many is not said.",
    },
  ];
}

/** Which release it stands in, by which rules, and what came before. */
export function frozenRows({ edition, supersedes }: FigurePage): SummaryRow[] {
  const { release } = edition;
  return [
    { term: "Frozen as", value: `${asAt(edition)}. It never changes.` },
    { term: "Rules for withholding", value: `Version ${release.policyVersion}` },
    { term: "Hash of the release", value: release.hash ?? "" },
    {
      term: "Supersedes",
      value: supersedes === null ? "Nothing: it was the first" : `Release ${supersedes}`,
    },
  ];
}
