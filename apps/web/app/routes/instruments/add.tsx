/** /instruments/:key/draft/add: a question of the bank, or a new one, joins the draft. */
import { addInput, addNewInput } from "@tessellate/domain/instruments/edits";
import { AddPage } from "#app/features/instruments/add-page.tsx";
import { type Api, withApi } from "#app/server/api.server.ts";
import { carryOut, draftAt, pressed, readEdit } from "#app/server/draft-form.server.ts";
import type { Route } from "./+types/add.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const draft = await api.instruments.drafts.read({ instrument: args.params.key });
    return { draft, bank: await addable(api, draft) };
  });

/** What is not asked yet: the nation's questions for the nation, a hub's own for a hub. */
async function addable(
  api: Api,
  draft: { hub: { name: string } | null; questions: readonly { key: string }[] },
) {
  const asked = new Set(draft.questions.map(({ key }) => key));
  const { questions } = await api.instruments.bank.questions({});
  const whose = draft.hub?.name ?? null;
  return questions.filter(({ key, hub }) => hub === whose && !asked.has(key));
}

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const { adding } = api.instruments;
    const { key } = args.params;
    if (pressed(args.request) === "from-bank")
      return carryOut(await readEdit(args, addInput), adding.fromBank, ({ question }) =>
        draftAt(key, question),
      );
    return carryOut(
      await readEdit(args, addNewInput),
      (input) => adding.new(input),
      () => draftAt(key),
    );
  });

export default function Add({ loaderData, actionData }: Route.ComponentProps) {
  return <AddPage {...loaderData} sentBack={actionData} />;
}
