/** /projects/:code: one edition. */
import { EditionPage } from "#app/features/projects/edition-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/edition.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const edition = await api.projects.edition({ code: args.params.code });
    const justPublished = new URL(args.request.url).searchParams.has("published");
    const groups = edition.may.listGroups
      ? await api.workGroups.list({ project: edition.code })
      : undefined;
    return { edition, groups, justPublished };
  });

export default function EditionRoute({ loaderData }: Route.ComponentProps) {
  return <EditionPage {...loaderData} />;
}
