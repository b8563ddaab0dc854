/** `bytes`: what pages make a browser fetch, read from the running server, beside an empty page of the framework. */
import { dirname, join } from "node:path";
import { openKeys } from "@tessellate/api/keys";
import { openLetter } from "@tessellate/api/notifications/outbox";
import Sqlite from "better-sqlite3";
import { weigh, weighScripts } from "../assets.ts";
import type { Case } from "../case.ts";
import type { Sent } from "../load.ts";
import { send } from "../load.ts";
import { withPeer } from "../peer.ts";
import { type Site, signIn, withDemo } from "../site.ts";

/** Kilobytes. */
const most = { task: 15, findings: 0, styles: 20, fonts: 65 };
/** Keeps drafts offline; a task’s page installs it. */
const worker = "/e/worker.js";

const mostBeside = 1.35;

export const bytes: Case = {
  about: "scripts of a hydrated page beside an empty page of the framework; styles and fonts",
  goal: mostBeside,
  better: "lower",
  measure: () => withDemo(weighAll),
};

async function weighAll(site: Site, file: string) {
  const empty = await withPeer(
    async (door) => (await weigh({ door, headers: {} }, { path: "/" })).scripts,
  );
  const register = await weigh(site, await registerOf(site, file));
  const task = await weigh(site, { path: await taskLinkIn(file), headers: site.headers });
  const national = await signIn(site, file, "nationalLead");
  const findings = await weigh(site, { path: "/findings/nation", headers: national });
  const offline = await weighScripts(site.door, [worker]);
  const ratio = register.scripts / empty;
  const kB = (figure: number) => `${figure.toFixed(1)} kB`;
  const detail = [
    `register, with TanStack Query: ${kB(register.scripts)} of scripts beside ${kB(empty)} of an empty hydrated page`,
    `task link ${kB(task.scripts)} and ${kB(offline)} of its worker (goal ≤ ${most.task} kB)`,
    `findings ${kB(findings.scripts)} (goal ${most.findings})`,
    `CSS ${kB(register.styles)} (goal ≤ ${most.styles} kB)`,
    `fonts ${kB(register.fonts)} (goal ≤ ${most.fonts} kB)`,
    "gzip level 9, fonts as they are; files only, not the page’s own inline text",
  ].join("; ");
  const holds =
    ratio <= mostBeside &&
    task.scripts + offline <= most.task &&
    findings.scripts <= most.findings &&
    register.styles <= most.styles &&
    register.fonts <= most.fonts;
  return { ratio, holds, detail };
}

/** The address of a task whose link waits in the demo's mail. */
async function taskLinkIn(file: string): Promise<string> {
  const keys = await openKeys(join(dirname(file), "keys"));
  const database = new Sqlite(file, { readonly: true });
  const letters = database
    .prepare(
      "select sealed from outbox where kind like 'evaluation.%' and sealed is not null order by id desc limit 1",
    )
    .pluck()
    .all() as string[];
  database.close();
  const text = letters.map((sealed) => openLetter({ keys }, sealed).text).join();
  const [path] = /\/e\/[\w-]+/.exec(text) ?? [];
  if (!path) throw new Error("The demo has mailed no task link.");
  return path;
}

/** The register of a session that the demo's Work Group Lead holds. */
async function registerOf(site: Site, file: string): Promise<Sent> {
  const headers = await signIn(site, file, "workGroupLead");
  const database = new Sqlite(file, { readonly: true });
  const sessions = database
    .prepare(
      `select s.id from sessions s join appointments a on a.scope = 'workGroup' and a.scope_id = s.work_group_id
       join logins l on l.id = a.person_id
       where a.role = 'workGroupLead' and s.state = 'planned' order by s.starts_at`,
    )
    .pluck()
    .all() as string[];
  database.close();
  for (const id of sessions) {
    const path = `/sessions/${id}/register`;
    const { status } = await send(site.door, { path, headers });
    if (status === 200) return { path, headers };
  }
  throw new Error("No register opens for the demo’s Work Group Lead.");
}
