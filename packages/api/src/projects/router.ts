/** National projects: everyone who signs in browses them, national leads publish their editions. */
import { reachesAnything, reachOf } from "@tessellate/domain/access/decide";
import type { Permission } from "@tessellate/domain/access/policy";
import { england } from "@tessellate/domain/access/roles";
import { refused } from "@tessellate/domain/forms/problem";
import { tidyEditionCode } from "@tessellate/domain/projects/catalogue";
import { editionInput } from "@tessellate/domain/projects/edition";
import { catalogueFilters } from "@tessellate/domain/projects/search";
import { z } from "zod";
import { change } from "../change.ts";
import { type Context, today } from "../context.ts";
import { publishedVersions } from "../instruments/views.ts";
import { allowed, anywhere, router } from "../trpc.ts";
import { findFamily, problemsPublishing, publishEdition } from "./store.ts";
import { catalogue, catalogueYears, editionByCode, families } from "./views.ts";

const byCode = z.strictObject({ code: z.string().overwrite(tidyEditionCode).max(20) });

/** True when the reader holds a permission somewhere: what a page may offer them. */
const holdsAnywhere = (ctx: Context, permission: Permission) =>
  reachesAnything(reachOf(ctx.actor, permission, today(ctx)));

export const projectsRouter = router({
  /** The editions that pass the filters, and the years to filter by. */
  catalogue: allowed("project.browse", catalogueFilters, () => ({
    place: { nation: england },
  })).query(async ({ ctx, input }) => ({
    editions: await catalogue(ctx.database.reader, input),
    years: await catalogueYears(ctx.database.reader),
    may: { publish: holdsAnywhere(ctx, "edition.publish") },
  })),

  /** One edition, found by its code however that is typed. */
  edition: allowed("project.browse", byCode, async (ctx, { code }) => {
    const edition = await editionByCode(ctx.database.reader, code);
    return edition && { place: { nation: england }, edition };
  }).query(({ ctx }) => ({
    ...ctx.found.edition,
    may: {
      createGroup: holdsAnywhere(ctx, "workGroup.create"),
      listGroups: holdsAnywhere(ctx, "workGroup.list"),
    },
  })),

  /** What the form that publishes an edition offers to choose from. */
  choices: allowed("edition.draft", z.strictObject({}).optional(), anywhere("edition.draft")).query(
    async ({ ctx }) => {
      const { nation, project } = ctx.found.reach;
      const [all, versions] = await Promise.all([
        families(ctx.database.reader),
        publishedVersions(ctx.database.reader),
      ]);
      const wholeNation = nation.includes(england);
      return {
        families: all.filter(({ id }) => wholeNation || project.includes(id)),
        mayAddFamily: wholeNation,
        instruments: versions.filter(({ waveKind }) => waveKind === "lesson"),
      };
    },
  ),

  /** Publishes an edition, or says everything that stands against it. Afterwards nothing of it can be changed. */
  publish: allowed("edition.publish", editionInput, findFamily).mutation(({ ctx, input }) => {
    const entry = { action: "edition.publish", hubId: null, subject: "edition" } as const;
    return change(ctx, { ...entry, subjectId: input.code }, async ({ tx, unchanged }) => {
      const problems = await problemsPublishing(tx, input);
      if (problems.length > 0) {
        unchanged();
        return refused(...problems);
      }
      const { id, code } = await publishEdition(tx, ctx, input);
      return { ok: true as const, id, code };
    });
  }),
});
