/** Beginning a draft: of a version that is published, of a new instrument, or of a hub's own. */
import { national } from "@tessellate/domain/access/decide";
import { newInstrumentInput } from "@tessellate/domain/instruments/draft";
import { instrumentAddress } from "@tessellate/domain/instruments/edits";
import { z } from "zod";
import { change } from "../../change.ts";
import { allowed, router } from "../../trpc.ts";
import { findInstrument } from "../drafts/store.ts";
import { beginDraft, beginExtension, createInstrument, findExtension } from "./store.ts";

const oneInstrument = z.strictObject({ instrument: instrumentAddress });
const extension = z.strictObject({
  instrument: instrumentAddress,
  version: z.number().int().min(1).max(9999),
  hub: z.string().max(60),
});
const entry = { action: "instrument.draft", hubId: null, subject: "instrument" } as const;

export const beginningRouter = router({
  /** Opens a draft of the next version, everything copied from the newest; asking again gives the one there is. */
  draft: allowed("instrument.draft", oneInstrument, findInstrument).mutation(({ ctx }) => {
    const { id, hubId } = ctx.found.instrument;
    return change(ctx, { ...entry, hubId, subjectId: id }, (made) =>
      beginDraft(made, ctx, ctx.found.instrument),
    );
  }),

  /** Begins a new instrument of the nation's with an empty draft. */
  instrument: allowed("instrument.draft", newInstrumentInput, () => ({
    place: national,
  })).mutation(({ ctx, input }) =>
    change(ctx, { ...entry, subjectId: input.key }, (made) => createInstrument(made, ctx, input)),
  ),

  /** Begins a hub's own version of a national one, to which it may append up to three questions. */
  extension: allowed("instrument.extend", extension, findExtension).mutation(({ ctx }) => {
    const { hub, core } = ctx.found;
    const extending = { ...entry, action: "instrument.extend", hubId: hub.id } as const;
    return change(ctx, { ...extending, subjectId: core.id }, (made) =>
      beginExtension(made, ctx, ctx.found),
    );
  }),
});
