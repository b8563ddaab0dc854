/** /demo/enter: signs in as one of the cast. It exists in the demonstration only; opening the address changes nothing. */
import { data, redirect } from "react-router";
import { askSignIn, cookiesOf } from "#app/server/session.server.ts";
import type { Route } from "./+types/enter.ts";

const missing = () => data(null, { status: 404 });

export function loader({ context }: Route.LoaderArgs) {
  throw context.mode === "demo" ? redirect("/demo") : missing();
}

export async function action(args: Route.ActionArgs) {
  if (args.context.mode !== "demo") throw missing();
  const form = await args.request.formData();
  const answer = await askSignIn(args, "/demo/enter", { personId: form.get("personId") });
  if (!answer.ok) throw missing();
  throw redirect("/", { headers: cookiesOf(answer) });
}
