/** /instruments/:key/versions/:version/questions.json: one published version with its questions. */
import { withApi } from "#app/server/api.server.ts";
import { questionsFile } from "#app/server/questions-file.server.ts";
import type { Route } from "./+types/version-file.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const { key, version } = args.params;
    const input = { instrument: key, version: Number(version) };
    return questionsFile(await api.instruments.files.version(input), `${key}-${version}`);
  });
