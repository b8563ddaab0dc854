/** A real mail server for tests, on a port of its own: what arrives is parsed as a mailbox would. */
import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived: who it was really handed to, and what is in it. */
interface Arrived {
  recipients: string[];
  mail: ParsedMail;
  raw: string;
}

export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

interface Rules {
  port?: number;
  refuse?: (address: string) => boolean;
}
const nobody = () => false;

/** Starts the server; `refuse` turns addresses away. */
export async function openMailbox({ port = 0, refuse = nobody }: Rules = {}) {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, done) =>
      done(
        refuse(address) ? Object.assign(new Error("No such mailbox"), { responseCode: 550 }) : null,
      ),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", async () => {
        const raw = Buffer.concat(parts).toString();
        const recipients = envelope.rcptTo.map(({ address }) => address);
        arrived.push({ recipients, raw, mail: await simpleParser(raw) });
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const address = server.server.address();
  const opened = typeof address === "object" && address ? address.port : port;
  return {
    arrived,
    port: opened,
    url: `smtp://127.0.0.1:${opened}`,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** Every address named in the To line. */
export const addressedTo = ({ to }: ParsedMail) =>
  [to ?? []].flat().flatMap((one: AddressObject) => one.value.map(({ address }) => address));
