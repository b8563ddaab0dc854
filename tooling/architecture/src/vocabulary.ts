/** The closed list of names: which folders and files may exist, and what each is for. */

/** The nouns of the house. The same noun has a folder on every floor. */
export const nouns = [
  "access",
  "accreditation",
  "applications",
  "audit",
  "cpd-policy",
  "cpd-record",
  "evaluations",
  "findings",
  "improvement",
  "instruments",
  "learning-space",
  "lesson-study",
  "notifications",
  "organisations",
  "people",
  "projects",
  "sessions",
  "transfer",
  "work-groups",
];

/** Names that become drawers: whatever is put in them belongs to a noun instead. */
export const forbiddenNames = [
  "utils",
  "util",
  "helpers",
  "helper",
  "misc",
  "common",
  "shared",
  "lib",
  "libs",
  "services",
  "managers",
  "core",
  "stuff",
];

/** The only folders whose contents are read through an `index.ts`. */
export const indexFiles = ["packages/data/src/schema/index.ts", "packages/data/src/kit/index.ts"];

/** The one index.ts that is a program, not a list: the server that listens. */
export const programIndex = "apps/web/server/index.ts";

/** The files every noun of the API may have. */
export const apiFiles = ["router", "store", "views"];

/**
 * Concept files of the API beyond router, store and views, each with its reason.
 * `tables: true` marks a door: a file that may speak SQL. Adding one needs a decision record.
 */
export const apiConcepts: Record<string, { why: string; tables?: true }> = {
  "access/appoint": { why: "appoints someone whole: person, invitation, role and mail" },
  "evaluations/links": { why: "makes the secrets of task links and knows them by their hash" },
  "evaluations/marks": { why: "knows a browser, a moment and what was seen by what comes back" },
  "evaluations/seal": { why: "makes pseudonyms and the seals over them" },
  "findings/build": { why: "builds a release step by step, letting requests through" },
  "findings/cells/build": { why: "builds figures into a release, a system at a time" },
  "findings/check": { why: "compares every tally with a fresh count" },
  "findings/export": { why: "writes a release as files that may leave the system" },
  "findings/files": { why: "writes many files side by side, no faster than the disk" },
  "findings/gather": { why: "reads what a release is made of, seals opened", tables: true },
  "findings/leaves": { why: "turns closed waves into the leaves that are counted" },
  "findings/pages": {
    why: "what all pages of figures have in common: release, projects, rows of cells",
  },
  "findings/pairs/beside": { why: "says which groups are told of together beside change" },
  "findings/pairs/build": { why: "builds change into a release, group by group" },
  "findings/pairs/file": { why: "writes change as a file that may leave the system", tables: true },
  "findings/places": { why: "names the places a reader may look at findings from" },
  "findings/publish": { why: "publishes a release as a snapshot, once and for all" },
  "findings/turns": { why: "lets whatever waits go first at the pauses of long work" },
  "notifications/deliver": { why: "does what the outbox holds, again until it is done" },
  "notifications/mail": { why: "writes each mail: one purpose, subject with group and date" },
  "notifications/outbox": { why: "queues the machine's own work beside the rows", tables: true },
  "notifications/transport": { why: "the ways a mail can leave, or be read in the demo" },
  "sessions/calendar": { why: "writes invitations and feeds as .ics" },
  "sessions/invitations": { why: "says what each participant is sent when a session changes" },
  "sessions/planning": { why: "plans, moves and cancels sessions whole, mail included" },
  "upkeep/rounds": { why: "what the server does by itself, at its start and every hour" },
  "transfer/gias": { why: "reads the Department's extract of schools as a stream" },
};

/** Files of the API that belong to no noun: what every procedure passes. */
export const apiTopFiles: Record<string, { why: string; tables?: true }> = {
  app: { why: "the contents: a line per noun" },
  trpc: { why: "allowed(): the one way to make a procedure" },
  change: { why: "the one door to writing", tables: true },
  context: { why: "what a request brings: actor, clock, ids, database" },
  "data-folder": { why: "finds the folder that holds the database and the keys" },
  operator: { why: "the actor that the command line and jobs call as" },
  keys: { why: "reads and makes the key folder that seals need" },
  seal: { why: "encrypts who answered, so that no row can be joined to a person" },
};

/** The folders of the data package. */
export const dataFolders = ["schema", "makers", "kit", "demo", "reference"];

/** The folders of the web application. */
export const webFolders = ["routes", "features", "ui", "server", "browser"];

/** Rooms that hold no noun, on the floors where they stand, each with its reason. */
export const rooms: Record<string, string> = {
  "packages/domain/src/time": "days, instants and academic years belong to every noun",
  "packages/domain/src/forms": "what a refused form says is the same for every noun",
  "packages/api/src/demo": "fills a database with England through the same stores",
  "apps/web/app/routes/demo": "the cast and its mail, in demo mode only",
  "apps/web/app/routes/home": "the first page, where every noun shows its share",
  "apps/web/app/features/home": "what the first page is made of",
  "apps/web/app/routes/about": "pages about the product itself: help, privacy, accessibility",
  "packages/domain/src/upkeep":
    "what an operator keeps in order belongs to no noun of the programme",
  "packages/api/src/upkeep": "the installation's own health, asked for by operators",
};

/** Data written out as code may be long: it is read like a table, not like a program. */
export const longFiles = [
  "packages/data/src/demo/",
  "packages/data/src/reference/",
  "packages/data/migrations/",
];

/** Lines a file may have. */
export const mostLines = 250;

/** Lines that half of all files have at most. */
export const medianGoal = 60;
