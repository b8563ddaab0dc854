/** The demo's mail: what would have been sent, to be read by whoever tries the demo. */
import { mailInput, mailsInput } from "@tessellate/domain/notifications/mailbox";
import type { Context } from "../context.ts";
import { allowed, router } from "../trpc.ts";
import { openLetter } from "./outbox.ts";
import { findMail, listMails, mailsPerPage } from "./views.ts";

/** Only a demo shows its mail: anywhere else there is nothing here, for anyone. */
const demoOnly = (ctx: Context) => (ctx.mode === "demo" ? { place: {} } : undefined);

export const notificationsRouter = router({
  list: allowed("mail.read", mailsInput, demoOnly).query(async ({ ctx, input }) => {
    const found = await listMails(ctx.database.reader, input);
    return {
      mails: found.slice(0, mailsPerPage).map(said),
      page: input.page,
      more: found.length > mailsPerPage,
    };
  }),
  read: allowed("mail.read", mailInput, async (ctx, { id }) => {
    const mail = demoOnly(ctx) && (await findMail(ctx.database.reader, id));
    return mail ? { place: {}, mail } : undefined;
  }).query(({ ctx }) => {
    const { sealed, ...mail } = ctx.found.mail;
    return { ...said(mail), ...openLetter(ctx, sealed) };
  }),
});

const said = <M extends { createdAt: Date }>({ createdAt, ...mail }: M) => ({
  ...mail,
  createdAt: createdAt.toISOString(),
});
