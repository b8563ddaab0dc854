/** The register: reading it, marking it, and noting who came in whose place. */
import { refused } from "@tessellate/domain/forms/problem";
import { coverInput, marksInput, problemWithMarking } from "@tessellate/domain/sessions/marking";
import { z } from "zod";
import { findOrMakePerson } from "../../access/store.ts";
import { type Change, change } from "../../change.ts";
import type { Context } from "../../context.ts";
import { allowed, notFound, router } from "../../trpc.ts";
import { findSession, type Session, sessionNow } from "../store.ts";
import { publicSession, registerOf } from "../views.ts";
import { addCover, markRegister, takesPart } from "./store.ts";

const sessionInput = z.strictObject({ sessionId: z.uuid() });
const named = (ctx: Context, { sessionId }: { sessionId: string }) => findSession(ctx, sessionId);

export const registerRouter = router({
  /** The register with every mark, and why it cannot be kept now, if so. */
  read: allowed("register.mark", sessionInput, named).query(async ({ ctx }) => {
    const { session, group, hub } = ctx.found;
    return {
      session: publicSession(session),
      group: { id: group.id, title: group.title },
      hub: { name: hub.name },
      people: await registerOf(ctx.database.reader, session),
      closed: problemWithMarking(session, ctx.now()) ?? null,
    };
  }),
  /** Saves marks and answers with the whole register as it is kept: success is said only of saved rows. */
  mark: allowed("register.mark", marksInput, named).mutation(({ ctx, input }) =>
    keep(ctx, ctx.found.session, async ({ tx, unchanged }, session) => {
      const marking = await markRegister(tx, session, input.marks);
      if (marking.foreign) throw notFound();
      if (marking.changed === 0) unchanged();
      return { ok: true as const, people: await registerOf(tx, session) };
    }),
  ),
  /** Adds a colleague who came in someone's place, already marked as having come. */
  cover: allowed("register.mark", coverInput, named).mutation(({ ctx, input }) => {
    return keep(ctx, ctx.found.session, async ({ tx, unchanged }, session) => {
      if (!(await takesPart(tx, session, input.urn))) {
        unchanged();
        return refused({ field: "urn", message: "Choose a school that has a place in this group" });
      }
      const { id: personId } = await findOrMakePerson(tx, ctx, input);
      const mark = session.mode === "online" ? ("online" as const) : ("present" as const);
      if (!(await addCover(tx, session, { personId, urn: input.urn, mark }))) {
        unchanged();
        return refused({
          field: "email",
          message: "Somebody with this address is on the register already",
        });
      }
      return { ok: true as const, people: await registerOf(tx, session) };
    });
  }),
});

/** One change to the register of a session that is open for it, looked at again where nobody else can change it. */
const keep = <T>(
  ctx: Context,
  { hubId, id }: Session,
  work: (change: Change, session: Session) => Promise<T>,
) =>
  change(
    ctx,
    { action: "register.mark", hubId, subject: "session", subjectId: id },
    async (changing) => {
      const session = await sessionNow(changing.tx, { hubId, id });
      if (!session) throw notFound();
      const message = problemWithMarking(session, ctx.now());
      if (message === undefined) return work(changing, session);
      changing.unchanged();
      return refused({ field: "marks", message });
    },
  );
