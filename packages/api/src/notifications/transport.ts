/** The ways a mail can leave: through a mail server, or not at all in the demo, where it is read on a page. */
import { createTransport } from "nodemailer";
import { messageFor, type Outgoing } from "./mail.ts";

/** Takes a mail off our hands. Throws when it could not. */
export interface Transport {
  send(mail: Outgoing): Promise<void>;
  close(): void;
}

/** Milliseconds a mail server may take to be reached, to greet us and to answer. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** A mail server as `smtp://user:password@host:587` or `smtps://…`, and who the mail says it is from. */
export function smtpTransport(url: string, from: string): Transport {
  const server = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
  });
  return {
    send: async (mail) => {
      await server.sendMail(messageFor(from, mail));
    },
    close: () => server.close(),
  };
}

/** Mail that stays here: nobody outside is written to by a demo. */
export const keptHere: Transport = { send: async () => {}, close: () => {} };
