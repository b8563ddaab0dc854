/** /people/appoint: gives someone a role. */
import { appointInput } from "@tessellate/domain/access/appointing";
import { england, type Role, roles } from "@tessellate/domain/access/roles";
import { redirect } from "react-router";
import { AppointPage } from "#app/features/people/appoint-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/appoint.ts";

/** Roles that come with a Work Group or a school are given there. */
const offered: readonly Role[] = [
  "hubAdministrator",
  "hubLead",
  "nationalLead",
  "nationalAnalyst",
  "support",
  "systemAdministrator",
];

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const { hubs, projects } = await api.access.choices();
    return {
      roles: offered.map((role) => ({ value: role, label: roles[role].name })),
      places: [
        { value: england, label: "England" },
        ...hubs.map(({ id, name }) => ({ value: `hub:${id}`, label: `Hub: ${name}` })),
        ...projects.map(({ id, name }) => ({ value: `project:${id}`, label: `Project: ${name}` })),
      ],
    };
  });

export async function action(args: Route.ActionArgs) {
  await withApi(args, (api) => api.access.choices());
  const form = await args.request.clone().formData();
  const parsed = await parseForm(args.request, appointInput);
  if (!parsed.ok) return sendBack(parsed.refusal);
  const { place, ...person } = parsed.value;
  const over = place.scope === "nation" ? england : `${place.scope}:${place.ref}`;
  const made = await withApi(args, (api) => api.access.appoint({ ...person, over }));
  if (!made.ok) return sendBack({ problems: made.problems, typed: Object.fromEntries(form) });
  throw redirect(`/people/${made.personId}?done=appointed`);
}

export default function Appoint({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <AppointPage
      {...loaderData}
      typed={actionData?.typed ?? {}}
      problems={actionData?.problems ?? []}
    />
  );
}
