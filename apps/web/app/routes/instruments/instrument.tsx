/** /instruments/:key: one instrument; its drafts begin here. */
import { data, redirect } from "react-router";
import { InstrumentPage } from "#app/features/instruments/instrument-page.tsx";
import { type Api, withApi } from "#app/server/api.server.ts";
import { draftAt } from "#app/server/draft-form.server.ts";
import { sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/instrument.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const instrument = await api.instruments.read({ instrument: args.params.key });
    const { searchParams } = new URL(args.request.url);
    const version = instrument.versions[0]?.version;
    if (searchParams.has("published"))
      return { instrument, news: `Version ${version} is published` };
    return { instrument, news: searchParams.has("renamed") ? "The new name is saved" : undefined };
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const begun = await begin(api, args.params.key, await args.request.formData());
    if (begun.ok) return redirect(draftAt(begun.instrument));
    return sendBack({ problems: begun.problems, typed: {} });
  });

function begin(api: Api, instrument: string, form: FormData) {
  const intent = form.get("intent");
  if (intent === "draft") return api.instruments.beginning.draft({ instrument });
  if (intent !== "extend") throw data(null, { status: 404 });
  const [version, hub] = [Number(form.get("version")), String(form.get("hub"))];
  return api.instruments.beginning.extension({ instrument, version, hub });
}

export default function Instrument({ loaderData, actionData }: Route.ComponentProps) {
  return <InstrumentPage {...loaderData} problems={actionData?.problems ?? []} />;
}
