/** The demo's mail, as its page lists it. */
import type { Queries } from "@tessellate/data/database";
import { outbox } from "@tessellate/data/schema";
import { and, desc, eq, isNotNull } from "drizzle-orm";

/** Mails on one page. */
export const mailsPerPage = 50;

const summary = {
  id: outbox.id,
  kind: outbox.kind,
  to: outbox.recipient,
  subject: outbox.subject,
  createdAt: outbox.createdAt,
};

/** Mails newest first; `to` keeps those of one address. One more than a page, so that the page knows whether it is the last. */
export const listMails = (
  reader: Queries,
  { to, page }: { to?: string | undefined; page: number },
) =>
  reader
    .select(summary)
    .from(outbox)
    .where(and(isNotNull(outbox.sealed), to ? eq(outbox.recipient, to) : undefined))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(mailsPerPage + 1)
    .offset((page - 1) * mailsPerPage);

/** One mail with its sealed letter. */
export async function findMail(reader: Queries, id: string) {
  const [mail] = await reader
    .select({ ...summary, sealed: outbox.sealed })
    .from(outbox)
    .where(eq(outbox.id, id));
  return mail?.sealed ? { ...mail, sealed: mail.sealed } : undefined;
}
