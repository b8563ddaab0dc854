/** Writes each mail as it leaves: one recipient, a subject that says group and date, and a plain text twin. */
import { tidyLine } from "@tessellate/domain/forms/text";
import { dayWords } from "@tessellate/domain/sessions/when";
import type { SendMailOptions } from "nodemailer";
import type { Letter } from "./outbox.ts";

/** A mail on its way: an outbox row, opened. */
export interface Outgoing {
  /** The outbox row's id: the same mail sent twice has the same Message-ID, so a mailbox shows it once. */
  id: string;
  to: string;
  subject: string;
  createdAt: Date;
  letter: Letter;
}

/** Subjects begin with the group and the date, because that is what people look for among all their mail. */
export const subjectFor = (about: { group: string; at: Date; says: string }) =>
  oneLine(`${about.group}, ${dayWords(about.at)}: ${about.says}`);

/** One line of text, however it was typed: a line break in a header would begin another header. */
export const oneLine = (text: string) => tidyLine(text).slice(0, 250);

const oneAddress = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;

/**
 * The message a mail server is given. It goes to exactly one address, says that no person wrote it (so that nobody's
 * absence note answers), and carries an invitation both in the text and as a file. Throws when the address is not one.
 */
export function messageFor(from: string, { id, to, subject, createdAt, letter }: Outgoing) {
  if (!oneAddress.test(to)) throw new Error("This is not one e-mail address.");
  const host = /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";
  return {
    from,
    to: { name: "", address: to },
    subject: oneLine(subject),
    text: letter.text,
    ...(letter.html === undefined ? {} : { html: letter.html }),
    ...(letter.calendar ? { icalEvent: { ...letter.calendar, filename: "session.ics" } } : {}),
    date: createdAt,
    messageId: `<${id}@${host}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  } satisfies SendMailOptions;
}
