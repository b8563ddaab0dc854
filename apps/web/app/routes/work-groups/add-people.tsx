/** /work-groups/:id/people/add: paste people, look at what they were matched to, take them in. */
import { data, redirect } from "react-router";
import type { PickerState } from "#app/features/organisations/school-picker.tsx";
import { AddPeople } from "#app/features/work-groups/add-people.tsx";
import { PeopleAdded } from "#app/features/work-groups/people-added.tsx";
import { PreviewPeople } from "#app/features/work-groups/preview-people.tsx";
import { doubtfulFields } from "#app/features/work-groups/rows-to-add.ts";
import type { Preview } from "#app/features/work-groups/shapes.ts";
import { type Api, withApi } from "#app/server/api.server.ts";
import { readEnrolForm } from "#app/server/enrol-form.server.ts";
import type { Refusal } from "#app/server/form.server.ts";
import { type Asked, pickersOf } from "#app/server/school-picker.server.ts";
import type { Route } from "./+types/add-people.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const home = await api.workGroups.home({ workGroupId: args.params.id });
    if (!home.may.run) throw data(null, { status: 404 });
    return { home, done: new URL(args.request.url).searchParams.has("done") };
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const workGroupId = args.params.id;
    const { asked, parsed } = await readEnrolForm(args.request);
    if (!parsed.ok) return look(api, workGroupId, parsed.refusal, asked);
    const { value, form } = parsed;
    const typed = Object.fromEntries(form);
    if (value.intent === "back") return shown({ sentBack: { problems: [], typed } });
    if (value.intent === "preview") return look(api, workGroupId, { problems: [], typed }, asked);
    const made = await api.workGroups.enrol({ workGroupId, people: value.people });
    if (made.ok) return redirect(`/work-groups/${workGroupId}/people/add?done=yes`);
    return look(api, workGroupId, { problems: made.problems, typed }, asked);
  });

interface Shown {
  sentBack: Refusal;
  looked?: { preview: Preview; pasted: string; pickers: Record<string, PickerState> };
}

const shown = (page: Shown) =>
  data(page, { status: page.sentBack.problems.length > 0 ? 400 : 200 });

/** Matches what was pasted, anew each time; what cannot be looked at leads back to the box it was pasted into. */
async function look(api: Api, workGroupId: string, sentBack: Refusal, asked: Asked) {
  if (sentBack.problems.some(({ field }) => field === "pasted")) return shown({ sentBack });
  const pasted = String(sentBack.typed.pasted);
  const preview = await api.workGroups.previewPeople({ workGroupId, pasted });
  const pickers = await pickersOf(api, asked, doubtfulFields(preview));
  return shown({ sentBack, looked: { preview, pasted, pickers } });
}

export default function Add({ loaderData, actionData }: Route.ComponentProps) {
  const { home, done } = loaderData;
  if (done && !actionData) return <PeopleAdded home={home} />;
  if (!actionData?.looked) return <AddPeople home={home} sentBack={actionData?.sentBack} />;
  return <PreviewPeople home={home} {...actionData.looked} sentBack={actionData.sentBack} />;
}
