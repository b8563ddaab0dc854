/** /instruments/:key/draft/publish: the draft is read once more, then published or thrown away. */
import { wholeDraftInput } from "@tessellate/domain/instruments/edits";
import { redirect } from "react-router";
import { PublishPage } from "#app/features/instruments/publish-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { readEdit } from "#app/server/draft-form.server.ts";
import { sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/publish.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, (api) => api.instruments.drafts.read({ instrument: args.params.key }));

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const intent = (await args.request.clone().formData()).get("intent");
    const parsed = await readEdit(args, wholeDraftInput);
    if (!parsed.ok) return sendBack(parsed.refusal);
    const { drafts } = api.instruments;
    const discards = intent === "discard";
    const outcome = discards
      ? await drafts.discard(parsed.value)
      : await drafts.publish(parsed.value);
    if (!outcome.ok) return sendBack({ problems: outcome.problems, typed: {} });
    if (discards) return redirect("/instruments?done=discarded");
    return redirect(`/instruments/${args.params.key}?published=yes`);
  });

export default function Publish({ loaderData, actionData }: Route.ComponentProps) {
  return <PublishPage draft={loaderData} problems={actionData?.problems ?? []} />;
}
