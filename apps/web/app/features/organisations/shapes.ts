/** What the API says of schools, as pages about them need it. */
import type { AppRouter } from "@tessellate/api/app";
import type { inferRouterOutputs } from "@trpc/server";

type Search = inferRouterOutputs<AppRouter>["organisations"]["searchSchools"];

/** What a search came to when it was run. */
export type Found = Pick<Extract<Search, { ok: true }>, "schools" | "more">;
export type FoundSchool = Found["schools"][number];
