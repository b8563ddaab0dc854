/** Editing what a draft asks: each edit says what it was based on, and is refused once that has changed. */
import {
  moveInput,
  openInput,
  rewordInput,
  takeOutInput,
} from "@tessellate/domain/instruments/edits";
import { allowed, router } from "../../trpc.ts";
import { editDraft, findInstrument } from "../drafts/store.ts";
import { move, reword, setOpen, takeOut } from "./store.ts";

export const askingRouter = router({
  /** Gives a question other words: the same question reworded, or a new one in its place whose series begins here. */
  reword: allowed("instrument.draft", rewordInput, findInstrument).mutation(({ ctx, input }) =>
    editDraft(ctx, input.version, (tx, content) => reword(tx, ctx, content, input)),
  ),

  /** Stops asking a question. */
  takeOut: allowed("instrument.draft", takeOutInput, findInstrument).mutation(({ ctx, input }) =>
    editDraft(ctx, input.version, (tx, content) => takeOut(tx, content, input)),
  ),

  /** Asks a question one place earlier or later. */
  move: allowed("instrument.draft", moveInput, findInstrument).mutation(({ ctx, input }) =>
    editDraft(ctx, input.version, (tx, content) => move(tx, content, input)),
  ),

  /** Changes the open question asked last, or asks none. */
  setOpen: allowed("instrument.draft", openInput, findInstrument).mutation(({ ctx, input }) =>
    editDraft(ctx, input.version, (tx, content) => setOpen(tx, content, input)),
  ),
});
