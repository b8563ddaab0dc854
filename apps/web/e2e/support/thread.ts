/** What one walk through the main job leaves behind: where each record of the thread can be read. */
import { readFile, writeFile } from "node:fs/promises";
import { threadFile } from "./demos.ts";

/** Somebody who is pasted into a group. A URN of null leaves the school in doubt. */
export interface Teacher {
  name: string;
  email: string;
  urn: number | null;
}

/** Everything a journey decides before it begins; two of them run in one demo without meeting. */
export interface Plan {
  /** The edition's code; its year is the academic year of today. */
  code: string;
  project: string;
  group: string;
  lead: { name: string; email: string };
  teachers: readonly Teacher[];
}

const names = [
  "Ada Marsh",
  "Ben Oyelaran",
  "Cai Rees",
  "Dilys Okafor",
  "Edith Hallam",
  "Farid Nasser",
  "Greta Lindqvist",
] as const;
/** Two people from each of three schools of the cast's own region, and one whose school has to be asked for. */
const urns = [900001, 900001, 900003, 900003, 900004, 900004, null] as const;

/** A plan whose people, project and group carry one word of their own. */
export function planNamed(word: string, code: string): Plan {
  const mailbox = (name: string) =>
    `${name.toLowerCase().replace(" ", ".")}@${word.toLowerCase()}.example`;
  const lead = `Nadia ${word}`;
  return {
    code,
    project: `${word} arguments in Year 4`,
    group: `${word} group`,
    lead: { name: lead, email: mailbox(lead) },
    teachers: names.map((name, i) => ({ name, email: mailbox(name), urn: urns[i] ?? null })),
  };
}

/** Where the records of one walk through the main job can be read, as paths. */
export interface Thread {
  plan: Plan;
  group: string;
  /** A task link whose answers are in. */
  link: string;
  register: string;
  cycle: string;
  lesson: string;
  wave: string;
  /** The figure the national lead asked about. */
  figure: string;
}

/** Leaves the thread for the tests that look at the same records through other eyes. */
export const keepThread = (thread: Thread) => writeFile(threadFile, JSON.stringify(thread));

/** The thread the main job has left. */
export const keptThread = async (): Promise<Thread> =>
  JSON.parse(await readFile(threadFile, "utf8"));

/** The address of the session whose register the thread has kept. */
export const sessionOf = ({ register }: Pick<Thread, "register">) =>
  register.replace("/register", "");
