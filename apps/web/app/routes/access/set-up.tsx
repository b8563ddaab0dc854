/** /me/second-step: sets up an authenticator app. What it shows once is never kept by the browser. */
import { appCodeInput } from "@tessellate/domain/access/signing-in";
import { data, redirect } from "react-router";
import { type Enrolment, SetUpPage } from "#app/features/access/set-up-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { askSignIn, cookiesOf } from "#app/server/session.server.ts";
import type { Route } from "./+types/set-up.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    if ((await api.access.mine()).secondStep.on) throw redirect("/me");
    return null;
  });

export async function action(args: Route.ActionArgs) {
  await withApi(args, (api) => api.access.mine());
  const form = await args.request.formData();
  return form.get("intent") === "confirm" ? confirm(args, form) : begin(args);
}

async function begin(args: Route.ActionArgs) {
  const answer = await askSignIn(args, "/two-factor/enable");
  if (!answer.ok) throw redirect("/me");
  const { totpURI, backupCodes } = (await answer.json()) as {
    totpURI: string;
    backupCodes: string[];
  };
  return { problems: [], enrolment: enrolmentFrom(totpURI, backupCodes) };
}

async function confirm(args: Route.ActionArgs, form: FormData) {
  const codes = String(form.get("backupCodes") ?? "").split(" ");
  const enrolment = enrolmentFrom(String(form.get("uri") ?? ""), codes);
  const parsed = appCodeInput.safeParse({ code: form.get("code") ?? undefined });
  const answer = parsed.success
    ? await askSignIn(args, "/two-factor/verify-totp", parsed.data)
    : undefined;
  if (answer?.ok) throw redirect("/me?done=second-step", { headers: cookiesOf(answer) });
  const message = parsed.success
    ? "This code is not the one your app should show now. Check the key and your clock, then try again"
    : "Enter the six figures of the code";
  return data({ problems: [{ field: "code", message }], enrolment }, { status: 400 });
}

/** Only an authenticator's own kind of address is ever shown as a link. */
const enrolmentFrom = (uri: string, backupCodes: readonly string[]): Enrolment | undefined =>
  uri.startsWith("otpauth://totp/")
    ? { uri, backupCodes, secret: new URL(uri).searchParams.get("secret") ?? "" }
    : undefined;

export default function SetUp({ actionData }: Route.ComponentProps) {
  return <SetUpPage enrolment={actionData?.enrolment} problems={actionData?.problems ?? []} />;
}
