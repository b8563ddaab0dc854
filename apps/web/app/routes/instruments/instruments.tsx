/** /instruments: everything people are asked. */
import { InstrumentsPage } from "#app/features/instruments/instruments-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/instruments.ts";

const news: Readonly<Record<string, string>> = {
  brought: "The file is in. Its drafts wait for you to read and publish them.",
  discarded: "The draft is thrown away.",
};

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const list = await api.instruments.list();
    const ofHubs = list.may.readOfHubs ? await api.instruments.ofHubs() : undefined;
    const done = new URL(args.request.url).searchParams.get("done") ?? "";
    return { list, ofHubs, news: Object.hasOwn(news, done) ? news[done] : undefined };
  });

export default function Instruments({ loaderData }: Route.ComponentProps) {
  return <InstrumentsPage {...loaderData} />;
}
