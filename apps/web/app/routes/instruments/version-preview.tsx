/** /instruments/:key/versions/:version: a published version as whoever answers it sees it. */
import { data } from "react-router";
import { PreviewPage } from "#app/features/instruments/preview-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/version-preview.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const { key, name, waveKind, versions } = await api.instruments.read({
      instrument: args.params.key,
    });
    const asked = versions.find(({ version }) => String(version) === args.params.version);
    if (!asked) throw data(null, { status: 404 });
    const { version, questions, openQuestion } = asked;
    const back = { to: `/instruments/${key}`, label: name };
    return { name, waveKind, version, questions, openQuestion, isDraft: false, back };
  });

export default function VersionPreview({ loaderData }: Route.ComponentProps) {
  return <PreviewPage {...loaderData} />;
}
