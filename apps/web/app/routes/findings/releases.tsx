/** /releases: what has been frozen, what is being frozen, and publishing. */
import { today } from "@tessellate/api/context";
import { mayDo, national } from "@tessellate/domain/access/decide";
import { data, redirect } from "react-router";
import { ReleaseList } from "#app/features/findings/release-list.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/releases.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api, ctx) => ({
    releases: await api.findings.releases(),
    mayBuild: mayDo(ctx.actor, "release.build", national, today(ctx)),
  }));

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const made = await withApi(args, (api) =>
    form.get("intent") === "publish"
      ? api.findings.publish({ number: Number(form.get("number")) })
      : api.findings.beginRelease(),
  );
  if (!made.ok) return data({ problems: made.problems }, { status: 400 });
  throw redirect("/releases");
}

export default function Releases({ loaderData, actionData }: Route.ComponentProps) {
  return <ReleaseList {...loaderData} problems={actionData?.problems ?? []} />;
}
