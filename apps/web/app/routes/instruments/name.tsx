/** /instruments/:key/name: what people call an instrument. */
import { renameInput } from "@tessellate/domain/instruments/edits";
import { data } from "react-router";
import { NamePage } from "#app/features/instruments/name-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { carryOut, readEdit } from "#app/server/draft-form.server.ts";
import type { Route } from "./+types/name.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const { key, name, may } = await api.instruments.read({ instrument: args.params.key });
    if (!may.rename) throw data(null, { status: 404 });
    return { instrument: { key, name } };
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) =>
    carryOut(
      await readEdit(args, renameInput),
      api.instruments.naming.rename,
      () => `/instruments/${args.params.key}?renamed`,
    ),
  );

export default function Name({ loaderData, actionData }: Route.ComponentProps) {
  return <NamePage {...loaderData} sentBack={actionData} />;
}
