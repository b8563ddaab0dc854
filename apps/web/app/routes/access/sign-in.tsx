/** /sign-in: asks for an address and has a code sent to it. */
import { askCodeInput } from "@tessellate/domain/access/signing-in";
import { redirect } from "react-router";
import { SignInPage } from "#app/features/access/sign-in-page.tsx";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import { ownPath } from "#app/server/own-path.server.ts";
import { askSignIn, remember, waitInWords } from "#app/server/session.server.ts";
import type { Route } from "./+types/sign-in.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const next = ownPath(new URL(request.url).searchParams.get("next"));
  const { actor } = await context.request();
  if (actor.kind === "person") throw redirect(next);
  return { next, demo: context.mode === "demo" };
}

export async function action(args: Route.ActionArgs) {
  const parsed = await parseForm(args.request, askCodeInput);
  if (!parsed.ok) return sendBack(parsed.refusal);
  const { email, next } = parsed.value;
  const answer = await askSignIn(args, "/email-otp/send-verification-otp", {
    email,
    type: "sign-in",
  });
  if (answer.status === 429) {
    const message = `Too many codes were asked for. Wait ${waitInWords(answer)}, or use the last one sent`;
    return sendBack({ problems: [{ field: "email", message }], typed: { email, next } });
  }
  if (!answer.ok) throw new Error(`The sign-in server answered ${answer.status}.`);
  const { now } = await args.context.request();
  const way = { email, next: ownPath(next), at: now().getTime() };
  throw redirect("/sign-in/code", { headers: { "Set-Cookie": await remember(args, way) } });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const typed = actionData?.typed;
  return (
    <SignInPage
      demo={loaderData.demo}
      next={String(typed?.next ?? loaderData.next)}
      email={String(typed?.email ?? "")}
      problems={actionData?.problems ?? []}
    />
  );
}
