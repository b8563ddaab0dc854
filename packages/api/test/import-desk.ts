/** What import tests share: a system administrator, and register-shaped files to send in. */
import { registerBytes } from "@tessellate/data/makers/register";
import type { RegisterOptions } from "@tessellate/data/makers/register-row";
import { auditEntries, schools } from "@tessellate/data/schema";
import { asc, eq } from "drizzle-orm";
import { actorWith, type World } from "./world.ts";

export const personId = "0190a0a0-0000-7000-8000-000000000001";
export const administrator = actorWith(personId, {
  role: "systemAdministrator",
  scope: "nation",
  scopeId: "england",
});

/** How many schools a file has unless a test says otherwise: three batches. */
export const rows = 600;

/** Imports as the administrator of `world` meets them. */
export function importDesk(world: World) {
  const api = world.as(administrator).transfer;
  const stage = (options: Partial<RegisterOptions> = {}) =>
    api.stageImport({
      fileName: "edubasealldata20261120.csv",
      bytes: registerBytes({ rows, ...options }),
    });
  const staged = async (options: Partial<RegisterOptions> = {}) => {
    const outcome = await stage(options);
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    return outcome.importId;
  };
  return {
    api,
    stage,
    /** Stages a file that must be taken; its id. */
    staged,
    /** Stages and applies; the import as it is afterwards. */
    bringIn: async (options: Partial<RegisterOptions> = {}) => {
      const importId = await staged(options);
      await api.applyImportToEnd({ importId });
      return api.readImport({ importId });
    },
    everySchool: () => world.reader.select().from(schools).orderBy(asc(schools.urn)),
    audited: () => world.reader.$count(auditEntries, eq(auditEntries.subject, "import")),
  };
}
