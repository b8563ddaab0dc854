/** Adding questions to a draft. */
import { addInput, addNewInput } from "@tessellate/domain/instruments/edits";
import { allowed, router } from "../../trpc.ts";
import { editDraft, findInstrument } from "../drafts/store.ts";
import { addFromBank, addNew, addThen } from "./store.ts";

export const addingRouter = router({
  /** Asks a question of the bank. */
  fromBank: allowed("instrument.draft", addInput, findInstrument).mutation(({ ctx, input }) =>
    editDraft(ctx, input.version, (tx, content) => addFromBank(tx, content, input)),
  ),

  /** Asks a question nobody has asked before. */
  new: allowed("instrument.draft", addNewInput, findInstrument).mutation(({ ctx, input }) =>
    editDraft(ctx, input.version, (tx, content) => addNew(tx, ctx, content, input)),
  ),

  /** Asks what somebody would have said before the group, beside an agreement question. */
  lookingBack: allowed("instrument.draft", addInput, findInstrument).mutation(({ ctx, input }) =>
    editDraft(ctx, input.version, (tx, content) => addThen(tx, ctx, content, input)),
  ),
});
