/** /projects/new: a national lead publishes an edition. */
import { editionInput } from "@tessellate/domain/projects/edition";
import { academicYearOf } from "@tessellate/domain/time/academic-year";
import { dayOf } from "@tessellate/domain/time/london";
import { redirect } from "react-router";
import { PublishPage } from "#app/features/projects/publish-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/publish.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api, ctx) => {
    const year = academicYearOf(dayOf(ctx.now()));
    return { choices: await api.projects.choices(), years: [year, year + 1, year - 1] };
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    await api.projects.choices();
    const parsed = await parseForm(args.request, editionInput);
    if (!parsed.ok) return sendBack(parsed.refusal);
    const made = await api.projects.publish(parsed.value);
    if (made.ok) return redirect(`/projects/${made.code}?published=yes`);
    return sendBack({ problems: made.problems, typed: Object.fromEntries(parsed.form) });
  });

export default function Publish({ loaderData, actionData }: Route.ComponentProps) {
  return <PublishPage {...loaderData} sentBack={actionData} />;
}
