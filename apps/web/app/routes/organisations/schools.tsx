/** /schools: finds schools by what is typed, with a plain form. */
import { today } from "@tessellate/api/context";
import { mayDo, national } from "@tessellate/domain/access/decide";
import { data } from "react-router";
import { SchoolSearch } from "#app/features/organisations/school-search.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/schools.ts";

/** Before anything is typed the page asks the API all the same, so that only those who may search see the form. */
export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api, ctx) => {
    const text = new URL(args.request.url).searchParams.get("text")?.slice(0, 100) ?? null;
    const outcome = await api.organisations.searchSchools({ text: text ?? "" });
    const mayImport = mayDo(ctx.actor, "import.read", national, today(ctx));
    const page = { text, mayImport, found: outcome.ok ? outcome : null };
    const problems = text === null || outcome.ok ? [] : outcome.problems;
    return data({ ...page, problems }, { status: problems.length > 0 ? 400 : 200 });
  });

export default function Schools({ loaderData }: Route.ComponentProps) {
  return <SchoolSearch {...loaderData} />;
}
