/** Instruments, open to everyone who signs in: what people are asked is no secret. */
import { national, reachOf } from "@tessellate/domain/access/decide";
import { instrumentAddress } from "@tessellate/domain/instruments/edits";
import { z } from "zod";
import { today } from "../context.ts";
import { allowed, anywhere, router } from "../trpc.ts";
import { addingRouter } from "./adding/router.ts";
import { askingRouter } from "./asking/router.ts";
import { bankRouter, sightOf } from "./bank/router.ts";
import { beginningRouter } from "./beginning/router.ts";
import { hubsNamed, instrumentList, instrumentPage } from "./catalogue/views.ts";
import { draftsRouter } from "./drafts/router.ts";
import { findReadable, mayDraft, mayRename } from "./drafts/store.ts";
import { filesRouter } from "./files/router.ts";
import { namingRouter } from "./naming/router.ts";
import { publishedVersions } from "./views.ts";

const nothing = z.strictObject({}).optional();
const oneInstrument = z.strictObject({ instrument: instrumentAddress });

export const instrumentsRouter = router({
  adding: addingRouter,
  asking: askingRouter,
  bank: bankRouter,
  beginning: beginningRouter,
  drafts: draftsRouter,
  files: filesRouter,
  naming: namingRouter,

  /** Every published version an edition may ask. */
  published: allowed("instrument.read", nothing, () => ({ place: national })).query(({ ctx }) =>
    publishedVersions(ctx.database.reader),
  ),

  /** The nation's instruments by name, each with its newest version and whether a draft is being written. */
  list: allowed("instrument.read", nothing, () => ({ place: national })).query(async ({ ctx }) => {
    const all = await instrumentList(ctx.database.reader, "nation");
    const may = mayDraft(ctx, { hubId: null });
    return {
      instruments: all.map(({ draft, ...one }) => ({ ...one, draft: may ? draft : null })),
      may: { draft: may, readOfHubs: anywhere("instrument.readOfHub")(ctx) !== undefined },
    };
  }),

  /** The instruments to which hubs have appended questions of their own, within reach. */
  ofHubs: allowed("instrument.readOfHub", nothing, anywhere("instrument.readOfHub")).query(
    async ({ ctx }) => {
      const all = await instrumentList(ctx.database.reader, sightOf(ctx).hubs);
      return all.map(({ hubId, draft, ...one }) => ({
        ...one,
        draft: mayDraft(ctx, { hubId }) ? draft : null,
      }));
    },
  ),

  /** One instrument with all its versions and what each asks; a draft is only said to be there. */
  read: allowed("instrument.read", oneInstrument, findReadable).query(async ({ ctx }) => {
    const { instrument } = ctx.found;
    const reach = reachOf(ctx.actor, "instrument.extend", today(ctx)).hub;
    const page = await instrumentPage(ctx.database.reader, instrument, sightOf(ctx).hubs);
    const may = mayDraft(ctx, instrument);
    return {
      ...page,
      draft: may ? page.draft : null,
      extendFor: instrument.hubId ? [] : await hubsNamed(ctx.database.reader, reach),
      may: { draft: may, rename: mayRename(ctx, instrument) },
    };
  }),
});
