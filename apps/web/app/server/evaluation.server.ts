/** The two presses at the end of an evaluation: "Check your answers", and "Send". */
import { readSubmission } from "@tessellate/domain/evaluations/submission";
import type { Problem } from "@tessellate/domain/forms/problem";
import type { AppLoadContext } from "react-router";
import type { Typed } from "#app/features/evaluations/shapes.ts";
import { remember, typedIn, withLink } from "#app/server/task-link.server.ts";

interface Args {
  request: Request;
  context: AppLoadContext;
  params: { secret: string };
}

/** What the page is to show next, or where it is to go. */
export interface Pressed {
  typed: Typed;
  problems?: readonly Problem[];
  /** True when the form is to be shown again so that something can be changed. */
  change?: boolean;
  to?: string;
  status: 200 | 400;
  headers: Record<string, string>;
}

/** Checks what was typed and keeps it as a draft, or hands it in. The same press again leads to the same receipt. */
export const checkOrSend = (args: Args): Promise<Pressed> =>
  withLink(args, async (api, link) => {
    const posted = await args.request.formData();
    const typed = typedIn(posted);
    const intent = posted.get("intent");
    const back = (problems: readonly Problem[]): Pressed => ({
      typed,
      problems,
      status: 400,
      headers: {},
    });
    if (intent === "send") {
      const sent = await api.evaluations.submit({ secret: link.secret, ...typed });
      if (!sent.ok) return back(sent.problems);
      const headers = await remember(args, sent.mark);
      return { typed, to: `/e/${link.secret}/done`, status: 200, headers };
    }
    const { questions } = await api.evaluations.open(link);
    const read = readSubmission(questions, typed);
    if (!read.ok && intent !== "change") return back(read.problems);
    const kept = await api.evaluations.saveDraft({ secret: link.secret, ...typed });
    const headers = kept.ok ? await remember(args, kept.mark) : {};
    return { typed, change: intent === "change", status: 200, headers };
  });
