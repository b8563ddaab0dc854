/** The shapes of what the API says about projects, as pages take them. */
import type { AppRouter } from "@tessellate/api/app";
import type { inferRouterOutputs } from "@trpc/server";

type Projects = inferRouterOutputs<AppRouter>["projects"];

export type Catalogue = Projects["catalogue"];
export type CatalogueLine = Catalogue["editions"][number];
export type Edition = Projects["edition"];
export type PublishChoices = Projects["choices"];
