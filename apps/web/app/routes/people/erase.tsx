/** /people/:id/erase: erasing somebody who has asked for it. */
import { data, redirect } from "react-router";
import { ErasePage } from "#app/features/people/erase-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/erase.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const { id, name, email } = await api.people.read({ id: args.params.id });
    return { person: { id, name, email } };
  });

export async function action(args: Route.ActionArgs) {
  const made = await withApi(args, (api) => api.people.erase({ id: args.params.id }));
  if (!made.ok) return data({ problems: made.problems }, { status: 400 });
  throw redirect("/people?erased");
}

export default function Erase({ loaderData, actionData }: Route.ComponentProps) {
  return <ErasePage {...loaderData} problems={actionData?.problems ?? []} />;
}
