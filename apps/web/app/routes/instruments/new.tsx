/** /instruments/new: a national lead begins a new instrument. */
import { newInstrumentInput } from "@tessellate/domain/instruments/draft";
import { data, redirect } from "react-router";
import { NewInstrumentPage } from "#app/features/instruments/new-instrument-page.tsx";
import { type Api, withApi } from "#app/server/api.server.ts";
import { draftAt } from "#app/server/draft-form.server.ts";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/new.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    await mustDraft(api);
    return null;
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    await mustDraft(api);
    const parsed = await parseForm(args.request, newInstrumentInput);
    if (!parsed.ok) return sendBack(parsed.refusal);
    const begun = await api.instruments.beginning.instrument(parsed.value);
    if (begun.ok) return redirect(draftAt(begun.instrument));
    return sendBack({ problems: begun.problems, typed: Object.fromEntries(parsed.form) });
  });

/** The page is there for those who may use it, and for nobody else. */
async function mustDraft(api: Api) {
  if (!(await api.instruments.list()).may.draft) throw data(null, { status: 404 });
}

export default function NewInstrument({ actionData }: Route.ComponentProps) {
  return <NewInstrumentPage sentBack={actionData} />;
}
