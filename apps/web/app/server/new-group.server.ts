/** What the form that sets up a group starts from: hubs, editions, and the edition one came from. */
import type { Context } from "@tessellate/api/context";
import { tidyEditionCode } from "@tessellate/domain/projects/catalogue";
import { academicYearOf } from "@tessellate/domain/time/academic-year";
import { dayOf } from "@tessellate/domain/time/london";
import type { Api } from "#app/server/api.server.ts";

/** Reads the form's choices; the address may name an edition, or ask for a local group. */
export async function newGroup(api: Api, ctx: Context, asked: URLSearchParams) {
  const year = academicYearOf(dayOf(ctx.now()));
  const [hubs, { editions }] = await Promise.all([
    api.workGroups.hubs(),
    api.projects.catalogue({ q: "" }),
  ]);
  const code = tidyEditionCode(asked.get("edition") ?? "");
  return {
    kind: asked.get("kind") === "local" ? ("local" as const) : ("edition" as const),
    id: ctx.newId(),
    hubs,
    // Groups are set up for this year or the next; older editions are over.
    editions: editions
      .filter(({ academicYear }) => academicYear >= year)
      .map((one) => ({
        value: one.id,
        label: `${one.code} ${one.title}`,
        title: one.title,
      })),
    years: [year, year + 1],
    chosen: editions.find((one) => one.code === code),
  };
}
