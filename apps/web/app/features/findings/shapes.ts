/** The shapes of what the API says about figures, as pages take them. */
import type { AppRouter } from "@tessellate/api/app";
import type { inferRouterOutputs } from "@trpc/server";

type Findings = inferRouterOutputs<AppRouter>["findings"];

export type PlacePage = Findings["place"];
export type ProjectPage = Findings["project"];
export type FigurePage = Findings["figure"];
export type OverTimePage = Findings["overTime"];
export type FunnelPage = Findings["funnel"];
export type ProjectFunnelPage = Findings["projectFunnel"];
export type ChangePage = Findings["change"];
export type ChangeRow = ChangePage["rows"][number];
export type OwnChangePage = NonNullable<Findings["ownChange"]>;
export type ReleaseLine = Findings["releases"][number];
export type ReleasePage = Findings["oneRelease"];

export type FigureRow = PlacePage["rows"][number];
/** As much of a cell as is told of it, in a release or in a group's own result. */
export type FigureCell = Pick<
  FigureRow["cells"][string],
  | "state"
  | "respondents"
  | "schools"
  | "expected"
  | "answered"
  | "agree"
  | "mean"
  | "options"
  | "nearly"
>;
/** What figures are kept for: one project, a phase, or all there are. */
export type ProjectRef = PlacePage["project"];
/** An outcome area or a question. */
export type MeasureRef = PlacePage["measures"][number];
/** Release, year and kind of wave; every page of figures says which. */
export type Edition = NonNullable<PlacePage["edition"]>;
