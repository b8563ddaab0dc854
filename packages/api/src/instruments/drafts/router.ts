/** A draft of an instrument: reading it, publishing it once and for all, throwing it away. */
import { refused } from "@tessellate/domain/forms/problem";
import { instrumentAddress, wholeDraftInput } from "@tessellate/domain/instruments/edits";
import { z } from "zod";
import { allowed, router } from "../../trpc.ts";
import { type Content, discardDraft, editDraft, findInstrument, freeze, markOf } from "./store.ts";
import { draftPage, problemsNow } from "./views.ts";

const oneInstrument = z.strictObject({ instrument: instrumentAddress });

/** The sentence for a draft that is no longer what was read. */
const changedSince = (content: Content, mark: string) =>
  markOf(content) === mark
    ? undefined
    : refused({
        field: "publish",
        message: "Somebody else changed the draft after you opened this page. Read it again first.",
      });

export const draftsRouter = router({
  /** The draft of an instrument, with what stands against publishing it and how it maps to the version before. */
  read: allowed("instrument.draft", oneInstrument, async (ctx, input) => {
    const found = await findInstrument(ctx, input);
    const page = found && (await draftPage(ctx.database.reader, found.instrument));
    return found && page && { ...found, page };
  }).query(({ ctx }) => ctx.found.page),

  /** Publishes the draft exactly as it was read. Afterwards nothing of it can be changed, by anyone. */
  publish: allowed("instrument.publish", wholeDraftInput, findInstrument).mutation(
    ({ ctx, input }) =>
      editDraft(
        ctx,
        input.version,
        async (tx, content) => {
          const changed = changedSince(content, input.mark);
          if (changed) return changed;
          const problems = await problemsNow(tx, content);
          if (problems.length > 0) return refused(...problems);
          await freeze(tx, content.version, ctx.now());
          return { ok: true as const };
        },
        "instrument.publish",
      ),
  ),

  /** Throws the draft away exactly as it was read, with the questions written for it alone. */
  discard: allowed("instrument.draft", wholeDraftInput, findInstrument).mutation(({ ctx, input }) =>
    editDraft(ctx, input.version, async (tx, content) => {
      const changed = changedSince(content, input.mark);
      if (changed) return changed;
      await discardDraft(tx, content);
      return { ok: true as const };
    }),
  ),
});
