/** /questions/bank.json: the whole bank as the nation has published it. */
import { withApi } from "#app/server/api.server.ts";
import { questionsFile } from "#app/server/questions-file.server.ts";
import type { Route } from "./+types/bank-file.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => questionsFile(await api.instruments.files.bank(), "questions"));
