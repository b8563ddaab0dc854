/** The presses at the end of an evaluation: check, send, save for later, and what to do when two devices have answered. */
import type { callerFor } from "@tessellate/api/app";
import { isEmpty, readSubmission, unansweredIn } from "@tessellate/domain/evaluations/submission";
import type { Problem } from "@tessellate/domain/forms/problem";
import type { AppLoadContext } from "react-router";
import type { Carried } from "#app/features/evaluations/carried.tsx";
import type { LinkForm, Typed } from "#app/features/evaluations/shapes.ts";
import { carriedIn, remember, typedIn, withLink } from "#app/server/task-link.server.ts";

interface Args {
  request: Request;
  context: AppLoadContext;
  params: { secret: string };
}

/** What the page is to show next, or where it is to go. */
export interface Pressed {
  typed: Typed;
  carried: Carried;
  problems?: readonly Problem[];
  /** True when only unanswered questions stand against sending. */
  mayLeaveBlank?: boolean;
  /** True when the form is to be shown again so that something can be changed. */
  change?: boolean;
  /** The form as it stands, when other answers were handed in meanwhile. */
  conflict?: LinkForm;
  to?: string;
  status: 200 | 400 | 409;
  headers: Record<string, string>;
}

interface Press {
  args: Args;
  api: ReturnType<typeof callerFor>;
  link: { secret: string; mark: string | undefined };
  typed: ReturnType<typeof typedIn>;
  carried: Carried;
}

const address = ({ link }: Press) => `/e/${link.secret}`;

const shown = ({ typed, carried }: Press, over: Partial<Pressed> = {}): Pressed => ({
  typed,
  carried,
  status: 200,
  headers: {},
  ...over,
});

const back = (press: Press, problems: readonly Problem[], mayLeaveBlank = false) =>
  shown(press, { problems, mayLeaveBlank, status: 400 });

/** Keeps what was typed as this browser's draft; the headers by which it is known again. */
async function keep(press: Press) {
  const { api, args, link, typed, carried } = press;
  const kept = await api.evaluations.saveDraft({ ...link, ...typed, opened: carried.opened });
  if (!kept.ok) return { mark: link.mark, headers: {} };
  return { mark: kept.mark, headers: await remember(args, kept.mark) };
}

/** Hands in what was typed. The same press again leads to the same receipt. */
async function send(press: Press, { blanks, seen }: { blanks: boolean; seen: string | undefined }) {
  const { api, args, link, typed, carried } = press;
  const sending = { ...link, ...typed, opened: carried.opened, seen, blanks };
  const sent = await api.evaluations.submit(sending);
  if (sent.ok)
    return shown(press, {
      to: `${address(press)}/done`,
      headers: await remember(args, sent.mark),
    });
  if (!("conflict" in sent)) return back(press, sent.problems);
  const { mark, headers } = await keep(press);
  const conflict = await api.evaluations.open({ secret: link.secret, mark });
  return shown(press, { conflict, status: 409, headers });
}

/** Reads what was typed against the questions and keeps it; or sends it back with what is missing. */
async function check(press: Press) {
  const { api, link, typed } = press;
  if (isEmpty(typed)) return send(press, { blanks: false, seen: press.carried.seen });
  const { questions } = await api.evaluations.open(link);
  const read = readSubmission(questions, typed);
  if (read.ok) return shown(press, { headers: (await keep(press)).headers });
  const { headers } = await keep(press);
  const missing = unansweredIn(questions, typed).length;
  const onlyBlanks = readSubmission(questions, { ...typed, blanks: true }).ok;
  return { ...back(press, read.problems, onlyBlanks && missing > 0), headers };
}

/** Throws this device's answers away and lets stand what was sent from the other. */
async function leave(press: Press) {
  await press.api.evaluations.dropDraft(press.link);
  return shown(press, { to: `${address(press)}/done` });
}

const presses: Readonly<Record<string, (press: Press) => Promise<Pressed>>> = {
  check,
  send: (press) => send(press, { blanks: false, seen: press.carried.seen }),
  "send-blanks": (press) => send(press, { blanks: true, seen: press.carried.seen }),
  replace: (press) => send(press, { blanks: true, seen: undefined }),
  leave,
  keep: async (press) => shown(press, { ...(await keep(press)), to: `${address(press)}?saved` }),
  take: async (press) => shown(press, { ...(await keep(press)), to: address(press) }),
  change: async (press) => shown(press, { ...(await keep(press)), change: true }),
};

/** Does what the pressed button says; a form without one is checked. */
export const checkOrSend = (args: Args): Promise<Pressed> =>
  withLink(args, async (api, link) => {
    const posted = await args.request.formData();
    const intent = String(posted.get("intent"));
    const press = { args, api, link, typed: typedIn(posted), carried: carriedIn(posted) };
    return (Object.hasOwn(presses, intent) ? presses[intent] : check)?.(press) as Promise<Pressed>;
  });
