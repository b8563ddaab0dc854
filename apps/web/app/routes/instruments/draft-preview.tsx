/** /instruments/:key/draft/preview: the draft as whoever answers it will see it. */
import { PreviewPage } from "#app/features/instruments/preview-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { draftAt } from "#app/server/draft-form.server.ts";
import type { Route } from "./+types/draft-preview.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const draft = await api.instruments.drafts.read({ instrument: args.params.key });
    return {
      ...draft,
      isDraft: true,
      back: { to: draftAt(draft.key), label: `Draft of ${draft.name}` },
    };
  });

export default function DraftPreview({ loaderData }: Route.ComponentProps) {
  return <PreviewPage {...loaderData} />;
}
