/** /questions: the question bank. */
import { bankFilters } from "@tessellate/domain/instruments/bank-filters";
import { BankPage } from "#app/features/instruments/bank-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { readFilters } from "#app/server/filters.server.ts";
import type { Route } from "./+types/bank.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const filters = readFilters(args.request, bankFilters);
    return { filters, bank: await api.instruments.bank.questions(filters) };
  });

export default function Bank({ loaderData }: Route.ComponentProps) {
  return <BankPage {...loaderData} />;
}
