/** A real mail server for journeys: it takes mail over SMTP and lets it be read. */
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** Opens a mail server on a free port of this machine. */
export async function openMailbox() {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    /** The text of the next mail whose subject holds some words; each is read once. */
    next: async (subject: string): Promise<string> => {
      for (let i = 0; i < 100; i++) {
        const at = mails.findIndex((mail) => mail.subject?.includes(subject));
        const [mail] = at < 0 ? [] : mails.splice(at, 1);
        if (mail) return mail.text ?? "";
        await wait(100);
      }
      throw new Error(`No mail about “${subject}” came.`);
    },
    count: () => mails.length,
    close: () => new Promise<void>((done) => server.close(done)),
  };
}
