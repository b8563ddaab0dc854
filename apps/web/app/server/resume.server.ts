/** The two presses on the way to another device: "Send me a code", and the code itself. */
import { codeInput } from "@tessellate/domain/evaluations/resuming";
import type { Problem } from "@tessellate/domain/forms/problem";
import type { AppLoadContext } from "react-router";
import { remember, withLink } from "#app/server/task-link.server.ts";

interface Args {
  request: Request;
  context: AppLoadContext;
  params: { secret: string };
}

interface Resumed {
  typed?: string;
  problems?: readonly Problem[];
  to?: string;
  headers?: Record<string, string>;
}

/** Sends a code, or takes one and makes this browser known. */
export const resume = (args: Args): Promise<Resumed> =>
  withLink(args, async (api, link) => {
    const posted = await args.request.formData();
    const address = `/e/${link.secret}`;
    if (posted.get("intent") !== "enter") {
      const sent = await api.evaluations.resuming.send({ secret: link.secret });
      return sent.ok ? { to: `${address}/resume?sent` } : { problems: sent.problems };
    }
    const typed = String(posted.get("code") ?? "").slice(0, 40);
    const code = codeInput.safeParse(typed);
    if (!code.success)
      return {
        typed,
        problems: code.error.issues.map(({ message }) => ({ field: "code", message })),
      };
    const entered = await api.evaluations.resuming.enter({ ...link, code: code.data });
    return entered.ok
      ? { to: address, headers: await remember(args, entered.mark) }
      : { typed, problems: entered.problems };
  });
