/** The outbox: mail waits here in the same transaction as the change it speaks of, under the server's seal. */
import type { Queries } from "@tessellate/data/database";
import { outbox } from "@tessellate/data/schema";
import type { House } from "../context.ts";
import { seal, unseal } from "../seal.ts";

/** One mail to one person, with its plain text twin always there. */
export interface Mail {
  /** What it is for, such as `session.invitation`. */
  kind: string;
  hubId: string | null;
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** A calendar part and its method, for invitations. */
  calendar?: { method: "REQUEST" | "CANCEL"; content: string };
  /** Not before this moment; at once when left out. */
  dueAt?: Date;
}

/** What is sealed: everything but the envelope. */
export type Letter = Pick<Mail, "text" | "html" | "calendar">;

export async function putInOutbox(house: House, tx: Queries, mails: readonly Mail[]) {
  if (mails.length === 0) return;
  const createdAt = house.now();
  await tx.insert(outbox).values(
    mails.map(({ kind, hubId, to, subject, dueAt, ...letter }) => ({
      id: house.newId(),
      hubId,
      kind,
      recipient: to,
      subject,
      sealed: seal(house.keys.outbox, JSON.stringify(letter satisfies Letter)),
      createdAt,
      dueAt: dueAt ?? createdAt,
      attempts: 0,
    })),
  );
}

/** The letter inside an outbox row. */
export const openLetter = (house: Pick<House, "keys">, sealed: string) =>
  JSON.parse(unseal(house.keys.outbox, sealed)) as Letter;
