/** /questions/:key: one question for ever. */
import { QuestionPage } from "#app/features/instruments/question-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/question.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, (api) => api.instruments.bank.question({ question: args.params.key }));

export default function Question({ loaderData }: Route.ComponentProps) {
  return <QuestionPage question={loaderData} />;
}
