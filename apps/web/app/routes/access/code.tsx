/** /sign-in/code: takes the six figures from the mail, or sends others. */
import { askCodeInput, typeCodeInput } from "@tessellate/domain/access/signing-in";
import { redirect } from "react-router";
import { CodePage } from "#app/features/access/code-page.tsx";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import {
  askSignIn,
  cookiesOf,
  onTheWay,
  remember,
  secondsToResend,
  waitInWords,
} from "#app/server/session.server.ts";
import type { Route } from "./+types/code.ts";

export const loader = async ({ request, context }: Route.LoaderArgs) => ({
  email: (await onTheWay(request))?.email,
  again: new URL(request.url).searchParams.has("again"),
  demo: context.mode === "demo",
});

const refuse = (message: string) => sendBack({ problems: [{ field: "code", message }], typed: {} });

export async function action(args: Route.ActionArgs) {
  const wants = (await args.request.clone().formData()).get("intent");
  return wants === "resend" ? sendAnother(args) : signIn(args);
}

async function signIn(args: Route.ActionArgs) {
  const parsed = await parseForm(args.request, typeCodeInput);
  if (!parsed.ok) return sendBack(parsed.refusal);
  const { email, code } = parsed.value;
  const answer = await askSignIn(args, "/sign-in/email-otp", { email, otp: code });
  if (answer.status === 429) return refuse(`Too many tries. Wait ${waitInWords(answer)}`);
  if (!answer.ok)
    return refuse("This code does not let you in. Check the figures, or ask for another code");
  const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean };
  if (twoFactorRedirect) throw redirect("/sign-in/second-step", { headers: cookiesOf(answer) });
  const next = (await onTheWay(args.request))?.next ?? "/";
  throw redirect(next, { headers: cookiesOf(answer, await remember(args, null)) });
}

async function sendAnother(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const parsed = askCodeInput.safeParse({ email: form.get("email") });
  if (!parsed.success) throw redirect("/sign-in");
  const { email } = parsed.data;
  const { now } = await args.context.request();
  const way = await onTheWay(args.request);
  const wait = secondsToResend(way, now());
  if (wait > 0) return refuse(`A code was sent just now. Wait ${wait} seconds for another`);
  const ask = { email, type: "sign-in" };
  const answer = await askSignIn(args, "/email-otp/send-verification-otp", ask);
  if (!answer.ok)
    return refuse(
      `Too many codes were asked for. Wait ${waitInWords(answer)}, or use the last one sent`,
    );
  const again = { email, next: way?.next ?? "/", at: now().getTime() };
  throw redirect("/sign-in/code?again", {
    headers: { "Set-Cookie": await remember(args, again) },
  });
}

export default function Code({ loaderData, actionData }: Route.ComponentProps) {
  return <CodePage {...loaderData} problems={actionData?.problems ?? []} />;
}
