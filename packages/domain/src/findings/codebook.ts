/** The codebook that lies beside a release's files: what every column, state and number means, and what was asked. */
import { waveKindKeys, waveKinds } from "../evaluations/waves.ts";
import { optionsOf } from "../instruments/options.ts";
import { type Option, type QuestionKind, questionKinds } from "../instruments/questions.ts";
import { type OutcomeArea, outcomeAreas } from "../projects/outcomes.ts";
import { disclosurePolicy } from "./cells.ts";
import { definitionOfArea, definitionOfQuestion, definitions } from "./definition.ts";
import { changeColumns, changeDefinitions } from "./pairs/pair-words.ts";
import { percent } from "./sentence.ts";
import { tidyColumns } from "./tidy.ts";

/** One question as one version of an instrument asked it. */
export interface CodebookQuestion {
  key: string;
  kind: QuestionKind;
  choices: readonly Option[] | null;
  area: OutcomeArea;
  guskeyLevel: number;
  /** Its key, which never changes. */
  instrument: string;
  version: number;
  wording: string;
}

/** What a codebook is about. */
export interface Codebook {
  release: number;
  /** The instant everything in it was closed by, as `2026-11-22T06:00:00.000Z`. */
  asAt: string;
  policyVersion: number;
  hash: string;
  supersedes: number | null;
  /** Cells in these files, and how many of them are withheld. */
  cells: number;
  withheld: number;
  questions: readonly CodebookQuestion[];
  /** Whether change between start and end is in a file of its own. */
  hasChange: boolean;
  /** Whether everything in it is invented. */
  example: boolean;
}

const { fewestRespondents, fewestSchools, largestSchoolShare, fullDistributionFrom } =
  disclosurePolicy;

/** The whole codebook in Markdown. The same release always gives the same text. */
export function codebookText(book: Codebook): string {
  const { release, example } = book;
  const parts = [
    `# Release ${release}: codebook`,
    ...(example ? ["**Example data.** Everything in these files is invented."] : []),
    frozen(book),
    "## The files",
    list([
      "`places/england.csv`, `places/region-….csv`, `places/hub-….csv`: everything there is about one place.",
      "`projects/….csv`: one project, all projects of a phase, or all projects, at every place.",
      "`questions.csv`: every question in every wording it was asked in.",
      ...(book.hasChange
        ? [
            "`change.csv`: how the answers of the same people changed, at every place; its columns are below.",
          ]
        : []),
      "Every other file of figures has the same columns. The same figure stands in the file of its place and in the file of its project.",
    ]),
    "## The columns",
    list(tidyColumns.map((column) => `\`${column}\`: ${columnWords[column]}`)),
    ...(book.hasChange
      ? [
          "## The columns of `change.csv`",
          list(changeColumns.map((column) => `\`${column}\``)),
          list(Object.values(changeDefinitions)),
        ]
      : []),
    "## The four states",
    list([
      "`value`: a figure. 0 is a figure.",
      `\`withheld\`: kept back, so that nobody can be told from it. Nothing stands after the state. There are ${book.withheld} of them among ${book.cells} cells.`,
      "`none`: people were asked, and nobody answered.",
      "`not-asked`: nobody was asked.",
    ]),
    "## When a figure is withheld",
    list(whenWithheld),
    "## What is counted",
    list([
      `An outcome area: ${definitionOfArea}`,
      ...(Object.keys(questionKinds) as QuestionKind[]).map(
        (kind) => `${questionKinds[kind]}: ${definitionOfQuestion({ kind })}`,
      ),
      ...Object.values(definitions),
    ]),
    "## The kinds of wave",
    list(waveKindKeys.map((kind) => `\`${kind}\`: ${waveKinds[kind]}`)),
    "## The questions",
    ...book.questions.map(questionText),
  ];
  return `${parts.join("\n\n")}\n`;
}

const frozen = ({ asAt, policyVersion, hash, supersedes }: Codebook) =>
  list([
    `As at: ${asAt}. Everything that had closed by then is in it. It never changes.`,
    `Rules for withholding: version ${policyVersion}.`,
    `Hash of everything the release says: ${hash}`,
    supersedes === null ? "It supersedes no other." : `It supersedes release ${supersedes}.`,
  ]);

const whenWithheld = [
  `Fewer than ${fewestRespondents.leave} people answered (in these files; ${fewestRespondents.view} on pages for those who are signed in).`,
  `They answered for fewer than ${fewestSchools} schools.`,
  `More than ${percent(largestSchoolShare)} of them answered for one school.`,
  "It could be used, with everything else that was ever shown, to work out a figure of which one of these is true.",
  "It would say what everybody chose. Then a share is told in words: `nearly all` or `hardly any`.",
  `A distribution is told from ${fullDistributionFrom} people. Where the count of every option would tell too much, neighbouring options are told together: \`1-2\`, \`3\`, \`4-5\`.`,
];

const columnWords: Record<(typeof tidyColumns)[number], string> = {
  release: "the number of the release.",
  level: "`nation`, `region` or `hub`.",
  place: "the name of the place.",
  region: "the region the hub reports in; empty for England.",
  project: "the name of the project, or `all`.",
  phase: "the phase of the project, or of all the projects counted together.",
  year: "the academic year, from 1 September to 31 August.",
  wave: "the kind of wave in which people were asked.",
  area: "the outcome area.",
  question: "the key of the question; empty for the whole area.",
  state: "one of the four states below.",
  respondents: definitions.respondents,
  schools: definitions.schools,
  expected: definitions.expected,
  option: "an option, or the first and last of several told together; a line for each.",
  count: "how many answers were this option.",
  agree: "the share on the upper side of the scale, from 0 to 1, or in words.",
  mean: definitions.mean,
};

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

function questionText({ key, kind, choices, wording, ...asked }: CodebookQuestion): string {
  const options = optionsOf({ kind, choices }).map(({ value, label }) => `\`${value}\` ${label}`);
  return list([
    `**${key}** (${asked.instrument}, version ${asked.version}): ${wording}`,
    `${outcomeAreas[asked.area]}, Guskey level ${asked.guskeyLevel}. ${questionKinds[kind]}${options.length > 0 ? `: ${options.join(" · ")}` : ""}`,
  ]);
}
