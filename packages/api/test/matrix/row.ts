/** How a row of the permission matrix is written: an input for any place, and who is let in where. */
import type { AnyProcedure, inferProcedureInput } from "@trpc/server";
import type { AppRouter } from "../../src/app.ts";
import type { Spot } from "./spot.ts";

/** Everyone who may come to a door. What they hold, they hold over the place `own`, unless their name says otherwise. */
export const everyone = [
  "anonymous",
  "participant",
  "lead",
  "schoolLeader",
  "hubAdministrator",
  "hubLead",
  "otherHubAdministrator",
  "nationalLead",
  "projectLead",
  "analyst",
  "support",
  "systemAdministrator",
  "ended",
  "operator",
  "bearer",
] as const;
export type Who = (typeof everyone)[number];

/** All who have signed in, whatever they hold or no longer hold. */
export const signedIn = everyone.filter(
  (one) => one !== "anonymous" && one !== "operator" && one !== "bearer",
);

/** The places a thing can stand in: a group, another group of the same hub on another project, a group of another hub on the same project. */
export const places = ["own", "sibling", "otherHub"] as const;
export type PlaceName = (typeof places)[number];

type Tree = AppRouter["_def"]["record"];
type PathIn<R> = {
  [K in keyof R & string]: R[K] extends AnyProcedure ? K : `${K}.${PathIn<R[K]>}`;
}[keyof R & string];
type At<R, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? At<R[Head & keyof R], Rest>
  : R[P & keyof R];

/** The path of every procedure there is: `workGroups.list`, `evaluations.waves.close` … */
export type Path = PathIn<Tree>;
type InputOf<P extends Path> =
  At<Tree, P> extends infer Found extends AnyProcedure ? inferProcedureInput<Found> : never;

/** One procedure. Whoever is not named is answered as if there were nothing. */
export interface Row<Input = unknown> {
  /** A valid input that names what stands at `spot`. */
  takes(spot: Spot): Input;
  /** Who is let in at each place; `anywhere` for what stands in no group and no hub. */
  lets: Readonly<Record<PlaceName, readonly Who[]>> | { readonly anywhere: readonly Who[] };
  /** Only the demo has this; elsewhere nobody is let in. */
  demoOnly?: true;
  /** Filters in an address: what makes no sense filters nothing. */
  forgiving?: true;
}

/** The rows of one noun: leaving one out is an error of types. */
export type RowsOf<Noun extends string> = {
  [P in Path as P extends `${Noun}.${string}` ? P : never]: Row<InputOf<P>>;
};

/** The same people at every place. */
export const all = (who: readonly Who[]) => ({ own: who, sibling: who, otherHub: who });
