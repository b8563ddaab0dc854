/** /instruments/:key/draft/questions/:question: other words, for the same question or a new one. */
import { rewordInput } from "@tessellate/domain/instruments/edits";
import { redirect } from "react-router";
import { RewordPage } from "#app/features/instruments/reword-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { carryOut, draftAt, readEdit } from "#app/server/draft-form.server.ts";
import type { Route } from "./+types/reword.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const { key, question: asked } = args.params;
    const draft = await api.instruments.drafts.read({ instrument: key });
    const question = draft.questions.find((one) => one.key === asked && !one.isLocked);
    if (!question) throw redirect(draftAt(key));
    return { draft, question };
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) =>
    carryOut(await readEdit(args, rewordInput), api.instruments.asking.reword, (input) =>
      draftAt(args.params.key, input.newKey && input.as === "new" ? input.newKey : input.question),
    ),
  );

export default function Reword({ loaderData, actionData }: Route.ComponentProps) {
  return <RewordPage {...loaderData} sentBack={actionData} />;
}
