/** /work-groups/:id/schools/:urn/withdraw: a school gives its place back. */
import { withdrawForm } from "@tessellate/domain/work-groups/enrolment";
import { data, redirect } from "react-router";
import { WithdrawSchool } from "#app/features/work-groups/withdraw-school.tsx";
import { withApi } from "#app/server/api.server.ts";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/withdraw.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const home = await api.workGroups.home({ workGroupId: args.params.id });
    const school = home.schools.find(({ urn }) => String(urn) === args.params.urn);
    if (!home.may.withdraw || !school) throw data(null, { status: 404 });
    return { group: home.group, school };
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const { id: workGroupId, urn } = args.params;
    const parsed = await parseForm(args.request, withdrawForm);
    if (!parsed.ok) return sendBack(parsed.refusal);
    const why = parsed.value;
    const done = await api.workGroups.withdrawSchool({ workGroupId, urn: Number(urn), ...why });
    if (done.ok) return redirect(`/work-groups/${workGroupId}?withdrawn=${urn}#people`);
    return sendBack({ problems: done.problems, typed: why });
  });

export default function Withdraw({ loaderData, actionData }: Route.ComponentProps) {
  return <WithdrawSchool {...loaderData} sentBack={actionData} />;
}
