/** The shape of what the API says of a person's home. */
import type { AppRouter } from "@tessellate/api/app";
import type { inferRouterOutputs } from "@trpc/server";

export type HomePage = inferRouterOutputs<AppRouter>["people"]["home"]["read"];
