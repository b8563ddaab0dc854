/**
 * /sessions/:id/register: marking who came. Hydrated, because a lead marks a dozen people in less than a minute and each
 * mark should be saved as it is pressed; without scripts it is one form with one button.
 */
import { coverInput, marksInput } from "@tessellate/domain/sessions/marking";
import { dayWords, whenWords } from "@tessellate/domain/sessions/when";
import { redirect } from "react-router";
import { prepareMarks } from "#app/features/sessions/register-form.server.ts";
import { RegisterView } from "#app/features/sessions/register-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import type { RouteHandle } from "#app/ui/route-handle.ts";
import type { Route } from "./+types/register.ts";

export const handle: RouteHandle = { hydrate: true };

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const page = await api.sessions.register.read({ sessionId: args.params.id });
    const startsAt = new Date(page.session.startsAt);
    const endsAt = new Date(page.session.endsAt);
    return {
      page,
      words: { when: whenWords({ startsAt, endsAt }), day: dayWords(startsAt) },
      saved: new URL(args.request.url).searchParams.has("saved"),
    };
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const sessionId = args.params.id;
    const intent = (await args.request.clone().formData()).get("intent");
    const refusal = intent === "cover" ? await cover(args, api) : await mark(args, api);
    if (refusal) return sendBack(refusal);
    throw redirect(`/sessions/${sessionId}/register?saved=1`);
  });

type Api = Parameters<Parameters<typeof withApi>[1]>[0];

async function mark({ request, params }: Route.ActionArgs, api: Api) {
  const page = await api.sessions.register.read({ sessionId: params.id });
  const parsed = await parseForm(request, marksInput, (form) => prepareMarks(form, page));
  if (!parsed.ok) return parsed.refusal;
  const made = await api.sessions.register.mark(parsed.value);
  return made.ok ? undefined : { problems: made.problems, typed: {} };
}

async function cover({ request, params }: Route.ActionArgs, api: Api) {
  const parsed = await parseForm(request, coverInput, (form) => {
    form.delete("intent");
    form.set("sessionId", params.id);
  });
  if (!parsed.ok) return parsed.refusal;
  const made = await api.sessions.register.cover(parsed.value);
  if (made.ok) return undefined;
  return { problems: made.problems, typed: { ...parsed.value, urn: String(parsed.value.urn) } };
}

export default function Register({ loaderData, actionData }: Route.ComponentProps) {
  return <RegisterView {...loaderData} refused={actionData} />;
}
