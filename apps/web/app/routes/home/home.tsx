/** /: the welcome for strangers, one's own home for everybody else. */
import { today } from "@tessellate/api/context";
import { mayDo, national } from "@tessellate/domain/access/decide";
import { redirect } from "react-router";
import { z } from "zod";
import { Home } from "#app/features/home/home.tsx";
import { Welcome } from "#app/features/home/welcome.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/home.ts";

export async function loader(args: Route.LoaderArgs) {
  const ctx = await args.context.request();
  if (ctx.actor.kind !== "person") return { page: null, demo: args.context.mode === "demo" };
  return withApi(args, async (api) => ({
    page: await api.people.home.read(),
    today: today(ctx),
    readsNation: mayDo(ctx.actor, "findings.readProject", national, today(ctx)),
  }));
}

/** Opens one of one's own tasks through a fresh link. */
export async function action(args: Route.ActionArgs) {
  const id = z.uuid().safeParse((await args.request.formData()).get("task"));
  if (!id.success) throw redirect("/");
  const { secret } = await withApi(args, (api) => api.people.home.openTask({ id: id.data }));
  throw redirect(`/e/${secret}`);
}

export default function HomeRoute({ loaderData }: Route.ComponentProps) {
  return loaderData.page ? <Home {...loaderData} /> : <Welcome demo={loaderData.demo} />;
}
