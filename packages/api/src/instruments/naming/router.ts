/** Naming an instrument: what people call it may change at any time, what it asks may not. */
import { renameInput } from "@tessellate/domain/instruments/edits";
import { change } from "../../change.ts";
import { allowed, router } from "../../trpc.ts";
import { findInstrument } from "../drafts/store.ts";
import { rename } from "./store.ts";

export const namingRouter = router({
  /** Gives an instrument another name, unless somebody else did meanwhile. Its key, its versions and their words stay. */
  rename: allowed("instrument.rename", renameInput, findInstrument).mutation(({ ctx, input }) => {
    const { id, hubId } = ctx.found.instrument;
    const entry = { hubId, subject: "instrument", subjectId: id } as const;
    return change(ctx, { ...entry, action: "instrument.rename" }, (made) =>
      rename(made, id, input),
    );
  }),
});
