/** /imports/:id: what a file would change, applying it, and the report. */
import { data, redirect } from "react-router";
import { ImportPage } from "#app/features/transfer/import-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/import.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const importId = args.params.id;
    const [run, badRows] = await Promise.all([
      api.transfer.readImport({ importId }),
      api.transfer.badRows({ importId, limit: 20 }),
    ]);
    return { run, badRows };
  });

/** Begins to apply, or goes on; the page then shows how far it is. */
export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const importId = args.params.id;
    const outcome = await api.transfer.applyImport({ importId });
    if (!outcome.ok) return data({ problems: outcome.problems }, { status: 400 });
    return redirect(`/imports/${importId}`);
  });

export default function ImportRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportPage {...loaderData} problems={actionData?.problems ?? []} />;
}
