/** What a row of the register means for what is known. */
import type { SchoolState } from "../organisations/places.ts";

/** The ways in which a row can matter; a row that says nothing new is never written. */
export const changeKinds = ["added", "changed", "closed"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A school as it is known or as the file has it: its state, and the hash of all its row says. */
export interface Standing {
  state: SchoolState;
  sourceHash: string;
}

/** `closed` is a change worth naming: the school was open when we last looked. */
export function changeOf(known: Standing | undefined, next: Standing): ChangeKind | "same" {
  if (!known) return "added";
  if (known.sourceHash === next.sourceHash) return "same";
  return next.state === "closed" && known.state !== "closed" ? "closed" : "changed";
}
