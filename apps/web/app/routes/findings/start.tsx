/** /findings: the figures nearest to the reader, their hub's, their project's or England's. */
import { redirect } from "react-router";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/start.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const { level, slug } = await api.findings.start();
    throw redirect(level === "nation" ? "/findings/nation" : `/findings/${level}s/${slug}`);
  });

/** Never seen: it makes this a page, so that who may not read figures is told so as everywhere. */
export default function Start() {
  return null;
}
