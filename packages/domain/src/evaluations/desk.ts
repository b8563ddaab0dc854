/** The response desk: what it can be narrowed to, and how long a page of it is. */
import { z } from "zod";
import { waveKindKeys } from "./waves.ts";

/** Rows on one page of the desk. */
export const rowsPerDesk = 25;

/** What the desk shows: waves that take answers, those of them that are late, or those of this year that have closed. */
export const deskStates = { open: "Open", late: "Late", closed: "Closed" } as const;
export type DeskState = keyof typeof deskStates;

/** How England is looked at: a row for each hub, or for each project. */
export const deskSides = { hub: "By hub", project: "By project" } as const;
export type DeskSide = keyof typeof deskSides;

const narrowing = {
  /** A hub by its slug. */
  hub: z.string().max(80).optional().catch(undefined),
  /** An edition by its code. */
  project: z.string().max(20).optional().catch(undefined),
  group: z.uuid().optional().catch(undefined),
  kind: z.enum(waveKindKeys).optional().catch(undefined),
};

/** The desk's filters, as they stand in its address; what makes no sense filters nothing. */
export const deskFilters = z.strictObject({
  ...narrowing,
  state: z
    .enum(Object.keys(deskStates) as [DeskState, ...DeskState[]])
    .catch("open")
    .default("open"),
  by: z
    .enum(Object.keys(deskSides) as [DeskSide, ...DeskSide[]])
    .catch("hub")
    .default("hub"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type DeskFilters = z.output<typeof deskFilters>;

/** Which of the outstanding are chased: everybody one looks after, or those of a hub, project, group or kind. */
export const chaseFilters = z.strictObject(narrowing);
export type ChaseFilters = z.output<typeof chaseFilters>;
