/** The law of names and sizes: what Biome and dependency-cruiser cannot say about files. */
import { linesOf, type SourceFile } from "./files.ts";
import {
  apiConcepts,
  apiFiles,
  apiTopFiles,
  dataFolders,
  forbiddenNames,
  indexFiles,
  longFiles,
  mostLines,
  nouns,
  programIndex,
  rooms,
  webFolders,
} from "./vocabulary.ts";

/** One rule about files: `broken` says whether a file breaks it, `says` what to do instead. */
export interface FileRule {
  says: string;
  broken(file: SourceFile): boolean;
}

const any = (names: string[]) => `(${names.join("|")})`;
const roomsIn = (folder: string) =>
  Object.keys(rooms)
    .filter((room) => room.startsWith(`${folder}/`))
    .map((room) => room.slice(folder.length + 1));
const name = "[a-z0-9]+(-[a-z0-9]+)*";
const nounOf = (folder: string) => any([...nouns, ...roomsIn(folder)]);

/** Under `folder`, a path must look like one of `shapes`. */
function shape(folder: string, shapes: string[], says: string): FileRule {
  const allowed = shapes.map((end) => new RegExp(`^${folder}/${end}$`));
  return {
    says,
    broken: ({ path }) =>
      path.startsWith(`${folder}/`) && !allowed.some((pattern) => pattern.test(path)),
  };
}

/** `pattern` must not occur in code under `where`, except in files `except` names. */
const unsaid = (pattern: RegExp, where: RegExp, except: RegExp, says: string): FileRule => ({
  says,
  broken: ({ path, text }) => where.test(path) && !except.test(path) && pattern.test(text),
});

const code = /\.tsx?$/;
const tests = /\.test\.tsx?$/;
const nothing = /^$/;
const unfinished = /\bTO(?:DO)\b|\bFIX(?:ME)\b/;

/** Every rule about files; `file-law.test.ts` plants a violation of each. */
export const fileLaw: Record<string, FileRule> = {
  "no drawers": {
    says: "Give it to a noun: a drawer grows until it is the product.",
    broken: ({ path }) =>
      !/^apps\/[a-z]+\/server\/services\.server\.ts$/.test(path) &&
      path.split("/").some((part) => forbiddenNames.includes(part.split(".")[0] ?? "")),
  },
  "no barrels": {
    says: "Import the file that says it; only schema and kit have an index.",
    broken: ({ path }) =>
      /\/index\.tsx?$/.test(path) && ![...indexFiles, programIndex].includes(path),
  },
  "kebab-case": {
    says: "Write names in small letters with hyphens, so that they are found blind.",
    broken: ({ path }) =>
      path.split("/").some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part)) &&
      !/\/migrations\//.test(path),
  },
  "domain holds concepts of nouns": shape(
    "packages/domain/src",
    [`${nounOf("packages/domain/src")}/(${name}/)?${name}(\\.test)?\\.ts`],
    "Put it in packages/domain/src/<noun>/<concept>.ts.",
  ),
  "data holds schema, makers, kit, demo and reference": shape(
    "packages/data/src",
    [`${any(dataFolders)}/(${name}/)*${name}(\\.test)?\\.ts`, `${name}(\\.test)?\\.ts`],
    "Put it in packages/data/src/{schema,makers}/<noun>.ts.",
  ),
  "api nouns hold router, store and views": shape(
    "packages/api/src",
    [
      `${any(nouns)}/(${name}/)?${any(apiFiles)}(\\.test)?\\.ts`,
      `${any(Object.keys(apiConcepts))}(\\.test)?\\.ts`,
      `${any(Object.keys(apiTopFiles))}(\\.test)?\\.ts`,
      `${any(roomsIn("packages/api/src"))}/(${name}/)?${name}(\\.test)?\\.ts`,
    ],
    "Name it router, store or views, or write a decision record and add it to vocabulary.ts.",
  ),
  "web holds routes, features, ui, server and browser": shape(
    "apps/web/app",
    [
      `routes/${nounOf("apps/web/app/routes")}/(${name}/)?${name}(\\.test)?\\.tsx?`,
      `features/${nounOf("apps/web/app/routes")}/(${name}/)?${name}(\\.server)?(\\.test)?\\.tsx?`,
      `${any(webFolders.filter((folder) => !["routes", "features"].includes(folder)))}/(${name}/)?${name}(\\.server)?(\\.test)?\\.(tsx?|css)`,
      "(root|routes|entry\\.(server|client))\\.tsx?",
      `${name}\\.(css|d\\.ts)`,
    ],
    "Put it in routes/<noun>, features/<noun>, ui, server or browser.",
  ),
  "server code of the web says so": {
    says: "Name it <thing>.server.ts, so that it can never reach a browser.",
    broken: ({ path }) =>
      path.startsWith("apps/web/app/server/") && !/\.server(\.test)?\.tsx?$/.test(path),
  },
  "journeys are specs": shape(
    "apps/web/e2e",
    [`${name}\\.spec\\.ts`, `support/${name}\\.ts`],
    "Name it e2e/<journey>.spec.ts; what journeys need goes to e2e/support.",
  ),
  "short files": {
    says: `Split it by sub-noun: no file has more than ${mostLines} lines.`,
    broken: (file) =>
      linesOf(file) > mostLines && !longFiles.some((start) => file.path.startsWith(start)),
  },
  "opens with a sentence": {
    says: "Open with /** one sentence saying what the file is for */.",
    broken: ({ path, text }) =>
      code.test(path) &&
      !/\.(config|d)\.ts$/.test(path) &&
      !/^(#!.*\n)?(\/\/\/.*\n)*\/\*\*/.test(text),
  },
  "nothing unfinished": unsaid(
    unfinished,
    /./,
    nothing,
    "Do it, or leave it out; a note in code is not a plan.",
  ),
  "clock and ids come in": unsaid(
    /\bDate\.now\(|new Date\(\)|\brandomUUID\b|\bMath\.random\b/,
    /^packages\/(domain\/src\/|data\/src\/(schema|makers)\/|api\/src\/.*\/(router|store|views)\.ts)/,
    tests,
    "Take now() and newId() from the context, so that any day can be tested.",
  ),
  "one SQL for both engines": unsaid(
    /\bilike\(|\.(run|all|get)\(\)|\b(db|reader|tx)\.transaction\(/,
    /^packages\/(api|auth|data\/src\/makers)\//,
    nothing,
    "Say it in words both engines know (see docs/decisions/0005-the-kit.md).",
  ),
};

/** What is wrong with the files: one sentence each, naming the rule and the file. */
export function problemsWith(files: SourceFile[]): string[] {
  return files.flatMap((file) =>
    Object.entries(fileLaw)
      .filter(([, rule]) => rule.broken(file))
      .map(([title, rule]) => `${file.path}: ${title}. ${rule.says}`),
  );
}
