/** The response desk: who is expected and heard from, everywhere one looks after, and the chase of those outstanding. */
import { reachOf } from "@tessellate/domain/access/decide";
import { chaseFilters, type DeskFilters, deskFilters } from "@tessellate/domain/evaluations/desk";
import { academicYearOf } from "@tessellate/domain/time/academic-year";
import { type Context, today } from "../../context.ts";
import { allowed, anywhere, router } from "../../trpc.ts";
import { leadsOf } from "../../work-groups/views.ts";
import { chaseAll } from "../chasing/store.ts";
import { chasePreview, outstandingIn, wavesIn } from "../chasing/views.ts";
import { type Quality, qualityInRelease, qualityOfWaves } from "../quality/views.ts";
import { deskChoices, deskPlaces, deskSum, deskWaves } from "./views.ts";

type Reach = ReturnType<typeof reachOf>;

/** England is looked at by hubs and projects; everybody else, and England once it has chosen a hub, by waves. */
const byPlace = (reach: Reach, { hub, group }: DeskFilters) =>
  reach.nation.length + reach.project.length > 0 && !hub && !group;

/** Whether a reader may see who has answered in this group. National readers never do. */
const mayName = (ctx: Context) => {
  const reach = reachOf(ctx.actor, "wave.read", today(ctx));
  return (row: { hubId: string; workGroupId: string }) =>
    reach.hub.includes(row.hubId) || reach.workGroup.includes(row.workGroupId);
};

export const deskRouter = router({
  /** The board: one page of rows, and what all of them come to. Counts only; nobody is named. */
  read: allowed("desk.read", deskFilters, anywhere("desk.read")).query(async ({ ctx, input }) => {
    const { reader } = ctx.database;
    const { reach } = ctx.found;
    const wish = { reach, filters: input, day: today(ctx) };
    const chaser = reachOf(ctx.actor, "wave.chase", wish.day);
    const outstanding = await outstandingIn(reader, { ...wish, reach: chaser });
    const places = byPlace(reach, input);
    return {
      sum: await deskSum(reader, wish),
      choices: await deskChoices(reader, reach, academicYearOf(wish.day)),
      places: places ? await placesWithQuality(ctx, reach, input) : null,
      waves: places ? null : await wavesWithQuality(ctx, reach, input),
      national: reach.nation.length + reach.project.length > 0,
      chase: { people: chasePreview(outstanding).people, groups: chasePreview(outstanding).groups },
    };
  }),

  /** Everyone who would be reminded, with their groups. Nothing is sent by looking. */
  outstanding: allowed("wave.chase", chaseFilters, anywhere("wave.chase")).query(
    async ({ ctx, input }) =>
      chasePreview(
        await outstandingIn(ctx.database.reader, {
          reach: ctx.found.reach,
          filters: input,
          day: today(ctx),
        }),
      ),
  ),

  /** Reminds everyone outstanding in the waves one looks after, those chased today aside. */
  chase: allowed("wave.chase", chaseFilters, anywhere("wave.chase")).mutation(
    async ({ ctx, input }) => {
      const wish = { reach: ctx.found.reach, filters: input, day: today(ctx) };
      const rows = await outstandingIn(ctx.database.reader, wish);
      return { ok: true as const, ...(await chaseAll(ctx, wavesIn(rows))) };
    },
  ),
});

async function wavesWithQuality(ctx: Context, reach: Reach, filters: DeskFilters) {
  const { reader } = ctx.database;
  const names = mayName(ctx);
  const rows = await deskWaves(reader, { reach, filters, day: today(ctx) });
  const quality = await qualityOfWaves(
    reader,
    rows.filter((row) => row.closedAt && names(row)),
  );
  const leads = await leadsOf(
    reader,
    [...new Set(rows.filter(names).map(({ workGroupId }) => workGroupId))],
    today(ctx),
  );
  return rows.map(({ hubId, ...row }) => ({
    ...row,
    leads: leads.filter(({ groupId }) => groupId === row.workGroupId).map(({ name }) => name),
    names: names({ ...row, hubId }),
    remindedToday: row.remindedOn === today(ctx),
    quality: quality.get(row.id) ?? null,
  }));
}

async function placesWithQuality(ctx: Context, reach: Reach, filters: DeskFilters) {
  const { reader } = ctx.database;
  const rows = await deskPlaces(reader, { reach, filters, day: today(ctx) });
  const quality = await releasedQuality(ctx, reach, filters);
  return rows.map(({ measuredAs, ...row }) => ({
    ...row,
    quality: quality.get(measuredAs ?? "") ?? null,
  }));
}

/** Quality from the newest release: only of one kind of wave, for kinds never add up, and for hubs only to who may see all projects. */
async function releasedQuality(ctx: Context, reach: Reach, filters: DeskFilters) {
  const { kind, by, project } = filters;
  const hidden = by === "hub" && (reach.nation.length === 0 || project !== undefined);
  if (!kind || hidden) return new Map<string, Quality>();
  return qualityInRelease(ctx.database.reader, {
    academicYear: academicYearOf(today(ctx)),
    waveKind: kind,
    at: by === "project" ? { level: "nation" } : { level: "hub", project: "all" },
  });
}
