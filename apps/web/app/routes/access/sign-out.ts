/** /sign-out: ends the session of this browser. Opening the address changes nothing. */
import { redirect } from "react-router";
import { askSignIn, cookiesOf } from "#app/server/session.server.ts";
import type { Route } from "./+types/sign-out.ts";

export const loader = () => redirect("/me");

export async function action(args: Route.ActionArgs) {
  const answer = await askSignIn(args, "/sign-out");
  throw redirect(args.context.mode === "demo" ? "/demo" : "/sign-in", {
    headers: cookiesOf(answer),
  });
}
