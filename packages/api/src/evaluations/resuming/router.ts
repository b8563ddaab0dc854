/** Going on with an evaluation on another device, by a mailed code. */
import { codeInput } from "@tessellate/domain/evaluations/resuming";
import { z } from "zod";
import { change } from "../../change.ts";
import type { Context } from "../../context.ts";
import { allowed, router } from "../../trpc.ts";
import { type FoundTask, findTask } from "../store.ts";
import { enterCode, newCode, sendCode } from "./store.ts";

const link = z.strictObject({ secret: z.string().min(1).max(200) });
const entering = link.extend({ code: codeInput, mark: z.string().max(200).optional() });
const find = (ctx: Context, { secret }: { secret: string }) => findTask(ctx, secret);

const entryFor = ({ task }: FoundTask) =>
  ({
    action: "evaluation.resume",
    hubId: task.hubId,
    subject: "task",
    subjectId: task.id,
  }) as const;

export const resumingRouter = router({
  /** Mails a code to the person whose task it is, whoever asks and whatever was begun. */
  send: allowed("evaluation.resume", link, find).mutation(({ ctx, input }) => {
    const code = newCode(ctx);
    return change(ctx, entryFor(ctx.found), (made) =>
      sendCode(ctx, made, ctx.found, { secret: input.secret, code }),
    );
  }),

  /** Makes the browser in which the code is typed known to the link. */
  enter: allowed("evaluation.resume", entering, find).mutation(({ ctx, input }) =>
    change(ctx, entryFor(ctx.found), (made) => enterCode(ctx, made, input)),
  ),
});
