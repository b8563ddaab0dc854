/** The peer's two pages. */
import { index, type RouteConfig, route } from "@react-router/dev/routes";

export default [
  index("routes/empty.tsx"),
  route("table", "routes/table.tsx"),
] satisfies RouteConfig;
