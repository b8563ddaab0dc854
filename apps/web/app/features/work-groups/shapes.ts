/** The shapes of what the API says about Work Groups, as pages take them. */
import type { AppRouter } from "@tessellate/api/app";
import type { inferRouterOutputs } from "@trpc/server";

type WorkGroups = inferRouterOutputs<AppRouter>["workGroups"];

export type Board = WorkGroups["list"];
export type BoardLine = Board["groups"][number];
export type GroupHome = WorkGroups["home"];
export type GroupSchool = GroupHome["schools"][number];
export type Preview = WorkGroups["previewPeople"];
export type PreviewRow = Preview["rows"][number];
