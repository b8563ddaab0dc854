/** The site map: every address there is, by noun. */
import { index, type RouteConfig, route } from "@react-router/dev/routes";

export default [
  index("routes/home/home.tsx"),

  // About Tessellate itself
  route("help", "routes/about/help.tsx"),
  route("privacy", "routes/about/privacy.tsx"),
  route("accessibility", "routes/about/accessibility.tsx"),
  route("confidentiality", "routes/about/confidentiality.tsx"),
  route("theme", "routes/about/theme.ts"),

  // Findings: England, regions, hubs, projects; where a number comes from; releases
  route("findings", "routes/findings/start.tsx"),
  route("findings/nation", "routes/findings/nation.tsx"),
  route("findings/nation/figures.csv", "routes/findings/nation-csv.ts"),
  route("findings/projects/:project", "routes/findings/project.tsx"),
  route("findings/projects/:project/figures.csv", "routes/findings/project-csv.ts"),
  route("findings/figure", "routes/findings/figure.tsx"),
  route("findings/:places/:place", "routes/findings/place.tsx"),
  route("findings/:places/:place/figures.csv", "routes/findings/place-csv.ts"),
  route("releases", "routes/findings/releases.tsx"),

  // Anything else does not exist
  route("*", "routes/about/missing.tsx", { id: "missing" }),
] satisfies RouteConfig;
