/** The words in which imports are spoken of. */
import { dayOf, shortDay, timeOf } from "@tessellate/domain/time/london";
import type { Import } from "#app/features/transfer/shapes.ts";
import type { TagKind } from "#app/ui/tag.tsx";

/** Each state in a word or two, and how it feels. */
export const states: Record<Import["state"], { word: string; kind: TagKind }> = {
  reading: { word: "Being read", kind: "info" },
  staged: { word: "Ready to apply", kind: "accent" },
  refused: { word: "Refused", kind: "error" },
  applying: { word: "Being applied", kind: "info" },
  applied: { word: "Applied", kind: "success" },
};

/** "14:02, 22 Nov 2026". */
export const moment = (at: Date) => `${timeOf(at)}, ${shortDay(dayOf(at))}`;

const number = new Intl.NumberFormat("en-GB");

/** A figure with its thousands apart. */
export const figure = (n: number) => number.format(n);

/** How many schools an import writes. */
export const changes = ({ added, changed, closed }: Import) => added + changed + closed;
