/** /people: who holds which role in the places one looks after. */
import { today } from "@tessellate/api/context";
import { mayDo, national } from "@tessellate/domain/access/decide";
import { peopleListInput } from "@tessellate/domain/people/list";
import { PeoplePage } from "#app/features/people/people-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/people.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api, ctx) => {
    const asked = new URL(args.request.url).searchParams;
    const wish = peopleListInput.safeParse({
      search: asked.get("search") || undefined,
      page: asked.get("page") ?? 1,
    });
    const { people, page, more } = await api.people.list(wish.data ?? { page: 1 });
    return {
      erased: asked.has("erased"),
      page,
      more,
      search: wish.data?.search ?? "",
      mayAppoint: mayDo(ctx.actor, "appointment.give", national, today(ctx)),
      people: people.map(({ id, name, email, invited, roles }) => ({
        id,
        name,
        email,
        invited,
        roles: roles.map(({ roleName, placeName }) => `${roleName}, ${placeName}`),
      })),
    };
  });

export default function People({ loaderData }: Route.ComponentProps) {
  return <PeoplePage {...loaderData} />;
}
