/** What the API says of imports, as their pages need it. */
import type { AppRouter } from "@tessellate/api/app";
import type { inferRouterOutputs } from "@trpc/server";

type Transfer = inferRouterOutputs<AppRouter>["transfer"];

export type Import = Transfer["readImport"];
export type BadRow = Transfer["badRows"][number];
