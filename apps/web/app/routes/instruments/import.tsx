/** /instruments/import: a file of questions is read, and then brought in. */
import { data, redirect } from "react-router";
import { ImportPage } from "#app/features/instruments/import-page.tsx";
import { type Api, withApi } from "#app/server/api.server.ts";
import { sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/import.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    await mustDraft(api);
    return null;
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    await mustDraft(api);
    const form = await args.request.formData();
    const text = await textIn(form);
    const { files } = api.instruments;
    const bring = form.get("intent") === "bring";
    const outcome = bring ? await files.bring({ text }) : await files.preview({ text });
    if (!outcome.ok) return sendBack({ problems: outcome.problems, typed: { text } });
    if (bring) return redirect("/instruments?done=brought");
    return { problems: [], typed: {}, preview: { plan: outcome.plan, text } };
  });

/** What was chosen, or else what was pasted. */
async function textIn(form: FormData): Promise<string> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return file.text();
  return String(form.get("text") ?? "");
}

/** The page is there for those who may use it, and for nobody else. */
async function mustDraft(api: Api) {
  if (!(await api.instruments.list()).may.draft) throw data(null, { status: 404 });
}

export default function Import({ actionData }: Route.ComponentProps) {
  const preview = actionData && "preview" in actionData ? actionData.preview : undefined;
  return <ImportPage sentBack={actionData} preview={preview} />;
}
