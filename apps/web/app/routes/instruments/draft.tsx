/** /instruments/:key/draft: the draft being edited; each button is a form of its own. */
import { addInput, moveInput, openInput, takeOutInput } from "@tessellate/domain/instruments/edits";
import { data } from "react-router";
import { DraftPage } from "#app/features/instruments/draft-page.tsx";
import { type Api, withApi } from "#app/server/api.server.ts";
import { carryOut, draftAt, pressed, readEdit } from "#app/server/draft-form.server.ts";
import type { Route } from "./+types/draft.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, (api) => api.instruments.drafts.read({ instrument: args.params.key }));

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const edit = edits[pressed(args.request) ?? ""];
    if (!edit) throw data(null, { status: 404 });
    return edit(args, api);
  });

const here = (args: Route.ActionArgs) => (edit: { question: string }) =>
  draftAt(args.params.key, edit.question);
const move = (to: string) => async (args: Route.ActionArgs, api: Api) =>
  carryOut(await readEdit(args, moveInput, { to }), api.instruments.asking.move, here(args));

/** What each button does. */
const edits: Readonly<
  Record<string, (args: Route.ActionArgs, api: Api) => ReturnType<typeof carryOut>>
> = {
  up: move("up"),
  down: move("down"),
  "take-out": async (args, api) =>
    carryOut(await readEdit(args, takeOutInput), api.instruments.asking.takeOut, () =>
      draftAt(args.params.key),
    ),
  "looking-back": async (args, api) =>
    carryOut(await readEdit(args, addInput), api.instruments.adding.lookingBack, here(args)),
  open: async (args, api) =>
    carryOut(
      await readEdit(args, openInput),
      (input) => api.instruments.asking.setOpen(input),
      () => draftAt(args.params.key),
    ),
};

export default function Draft({ loaderData, actionData }: Route.ComponentProps) {
  return <DraftPage draft={loaderData} sentBack={actionData} />;
}
