/** /people/:id: one person's roles and second step, for whoever appoints. */
import { shortDay } from "@tessellate/domain/time/london";
import { data, redirect } from "react-router";
import { PersonPage } from "#app/features/people/person-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/person.ts";

const news: Record<string, string> = {
  appointed: "Appointed, and told by mail",
  ended: "The role ends today",
  mended: "The second step is removed, and its owner told by mail",
};

const days = ({ from, to }: { from: string; to: string | null }) =>
  `from ${shortDay(from)}${to ? ` until ${shortDay(to)}` : ""}`;

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const { roles, ...person } = await api.people.read({ id: args.params.id });
    return {
      done: news[new URL(args.request.url).searchParams.get("done") ?? ""],
      person: {
        ...person,
        roles: roles.map((role) => ({
          id: role.id,
          words: `${role.roleName}, ${role.placeName}`,
          days: days(role),
        })),
      },
    };
  });

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const here = `/people/${args.params.id}`;
  if (form.get("intent") === "mend") {
    const made = await withApi(args, (api) => api.access.mend({ personId: args.params.id }));
    if (!made.ok) return data({ problems: made.problems }, { status: 400 });
    throw redirect(`${here}?done=mended`);
  }
  await withApi(args, (api) => api.access.end({ id: String(form.get("id")) }));
  throw redirect(`${here}?done=ended`);
}

export default function Person({ loaderData, actionData }: Route.ComponentProps) {
  return <PersonPage {...loaderData} problems={actionData?.problems ?? []} />;
}
