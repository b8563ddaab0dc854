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

  // Anything else does not exist
  route("*", "routes/about/missing.tsx", { id: "missing" }),
] satisfies RouteConfig;
