/** /imports: brings in the schools register, and lists what was brought in before. */
import { data, redirect } from "react-router";
import { ImportList } from "#app/features/transfer/import-list.tsx";
import { withApi } from "#app/server/api.server.ts";
import { readUpload } from "#app/server/upload.server.ts";
import type { Route } from "./+types/imports.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => ({ imports: await api.transfer.listImports() }));

/** Whoever may not import is turned away before a byte of the file is read. */
export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    await api.transfer.listImports();
    const upload = await readUpload(args.request, "file");
    const outcome = upload.ok ? await api.transfer.stageImport(upload.file) : upload;
    if (!outcome.ok) return data({ problems: outcome.problems }, { status: 400 });
    return redirect(`/imports/${outcome.importId}`);
  });

export default function Imports({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportList {...loaderData} problems={actionData?.problems ?? []} />;
}
