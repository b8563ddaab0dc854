/** /work-groups/new: sets a group up in two steps, its answers checked in the second. */
import { type GroupInput, groupInput } from "@tessellate/domain/work-groups/group";
import { data, redirect } from "react-router";
import { CheckGroup } from "#app/features/work-groups/check-group.tsx";
import { GroupForm } from "#app/features/work-groups/group-form.tsx";
import { GroupMade } from "#app/features/work-groups/group-made.tsx";
import { withApi } from "#app/server/api.server.ts";
import { parseForm, type Refusal } from "#app/server/form.server.ts";
import { newGroup } from "#app/server/new-group.server.ts";
import type { Route } from "./+types/create.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api, ctx) => {
    const asked = new URL(args.request.url).searchParams;
    const made = asked.get("done");
    if (!made) return newGroup(api, ctx, asked);
    const { group, leads } = await api.workGroups.home({ workGroupId: made });
    return { made: { id: group.id, title: group.title, leads: leads.map(({ name }) => name) } };
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    await api.workGroups.hubs();
    let intent = "";
    const parsed = await parseForm(args.request, groupInput, (form) => {
      intent = String(form.get("intent"));
      form.delete("intent");
    });
    if (!parsed.ok) return again(parsed.refusal);
    const group = parsed.value;
    const typed = Object.fromEntries(parsed.form) as Record<string, string>;
    if (intent === "change") return again({ problems: [], typed });
    const answer = await (intent === "create"
      ? api.workGroups.create(group)
      : api.workGroups.check(group));
    if (!answer.ok) return again({ problems: answer.problems, typed });
    if ("id" in answer) return redirect(`/work-groups/new?done=${answer.id}`);
    return shown({ checked: { group, posted: Object.entries(typed) } });
  });

interface Shown {
  sentBack?: Refusal;
  checked?: { group: GroupInput; posted: [string, string][] };
}

const shown = (page: Shown, status = 200) => data(page, { status });

const again = (sentBack: Refusal) => shown({ sentBack }, sentBack.problems.length > 0 ? 400 : 200);

export default function Create({ loaderData, actionData }: Route.ComponentProps) {
  if ("made" in loaderData) return <GroupMade {...loaderData.made} />;
  const { checked, sentBack } = actionData ?? {};
  if (!checked) return <GroupForm {...loaderData} sentBack={sentBack} />;
  const { group, posted } = checked;
  const hub = loaderData.hubs.find(({ id }) => id === group.hubId);
  const chosen = group.kind === "edition" ? group.editionId : undefined;
  const edition = loaderData.editions.find(({ value }) => value === chosen);
  return <CheckGroup group={group} posted={posted} hubName={hub?.name ?? ""} edition={edition} />;
}
