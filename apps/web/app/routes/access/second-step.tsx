/** /sign-in/second-step: takes the authenticator app's code, or a backup code. */
import { appCodeInput, backupCodeInput } from "@tessellate/domain/access/signing-in";
import { redirect } from "react-router";
import { SecondStepPage } from "#app/features/access/second-step-page.tsx";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import {
  askSignIn,
  cookiesOf,
  onTheWay,
  remember,
  waitInWords,
} from "#app/server/session.server.ts";
import type { Route } from "./+types/second-step.ts";

export async function action(args: Route.ActionArgs) {
  const form = await args.request.clone().formData();
  return form.has("backupCode") ? takeBackupCode(args) : takeAppCode(args);
}

async function takeAppCode(args: Route.ActionArgs) {
  const parsed = await parseForm(args.request, appCodeInput);
  if (!parsed.ok) return sendBack(parsed.refusal);
  return enter(args, "code", await askSignIn(args, "/two-factor/verify-totp", parsed.value));
}

async function takeBackupCode(args: Route.ActionArgs) {
  const parsed = await parseForm(args.request, backupCodeInput);
  if (!parsed.ok) return sendBack(parsed.refusal);
  const code = { code: parsed.value.backupCode };
  return enter(args, "backupCode", await askSignIn(args, "/two-factor/verify-backup-code", code));
}

async function enter(args: Route.ActionArgs, field: string, answer: Response) {
  if (answer.ok) {
    const next = (await onTheWay(args.request))?.next ?? "/";
    throw redirect(next, { headers: cookiesOf(answer, await remember(args, null)) });
  }
  const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
  return sendBack({ problems: [{ field, message: sentence(code, answer) }], typed: {} });
}

/** Why the second step was refused: a wrong code can be tried again, anything else begins anew. */
function sentence(code: string | undefined, answer: Response) {
  if (code === "INVALID_CODE" || code === "INVALID_BACKUP_CODE")
    return "This code does not let you in. Check the figures and try again";
  if (code === "ACCOUNT_TEMPORARILY_LOCKED")
    return "There were too many wrong codes. Wait 15 minutes, then sign in again";
  if (answer.status === 429)
    return `Too many tries. Wait ${waitInWords(answer)}, then sign in again`;
  return "That took too long, or there were too many tries. Begin again at Sign in";
}

export default function SecondStep({ actionData }: Route.ComponentProps) {
  return <SecondStepPage problems={actionData?.problems ?? []} />;
}
