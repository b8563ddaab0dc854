/** What reaches a mailbox, whatever people are called and whatever they typed. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressedTo, type Mailbox, openMailbox } from "../../test/mailbox.ts";
import { messageFor, oneLine, subjectFor } from "./mail.ts";
import { smtpTransport, type Transport } from "./transport.ts";

const from = "Tessellate <no-reply@tessellate.example>";
const to = "ada@school.example";
const createdAt = new Date("2026-11-22T12:00:00Z");
let mailbox: Mailbox;
let transport: Transport;

beforeAll(async () => {
  mailbox = await openMailbox();
  transport = smtpTransport(mailbox.url, from);
});
afterAll(async () => {
  transport.close();
  await mailbox.close();
});

async function arrivalOf(mail: { subject: string; text: string; html?: string }) {
  const { subject, ...letter } = mail;
  await transport.send({ id: "0199", to, subject, createdAt, letter });
  const arrived = mailbox.arrived.at(-1);
  if (!arrived) throw new Error("Nothing arrived.");
  return arrived;
}

/** Text such as a title or a name could hold, with what breaks out of a header mixed in. */
const hostile = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "\r\nBcc: everyone@school.example",
        "\nTo: other@school.example",
        "\r\n\r\n<b>body</b>",
        "\u2028Cc: third@school.example",
        "=?utf-8?Q?=0D=0ABcc:_x@school.example?=",
        "\0",
        "\r\n.\r\nMAIL FROM:<x@school.example>",
        ", fourth@school.example",
        "Fractions",
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join("")),
);

test("no title can add a recipient, a header or a second mail", async () => {
  const before = mailbox.arrived.length;
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (group, says) => {
      const subject = subjectFor({ group, at: new Date("2026-11-24T13:00:00Z"), says });
      const { mail, recipients } = await arrivalOf({ subject, text: says });
      sent++;
      expect(recipients).toEqual([to]);
      expect(addressedTo(mail)).toEqual([to]);
      expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
      expect(mailbox.arrived.length - before).toBe(sent);
    }),
    { numRuns: 200 },
  );
});

test.each([
  "a@b.example, c@d.example",
  "a@b.example\r\nBcc: c@d.example",
  "A <a@b.example>",
  "a@b@c",
  "",
])("%j is not one address, so nothing is sent to it", (address) => {
  const mail = { id: "1", to: address, subject: "Hello", createdAt, letter: { text: "" } };
  expect(() => messageFor(from, mail)).toThrow("not one e-mail address");
});

test("a subject begins with the group and the day in England", () => {
  const at = new Date("2027-06-14T23:30:00Z");
  expect(subjectFor({ group: "Additive structure", at, says: "Session 1" })).toBe(
    "Additive structure, 15 Jun 2027: Session 1",
  );
  expect(oneLine(" one\r\n\ttwo  three ")).toBe("one two three");
});

test("every mail has a plain text twin and says that no person wrote it", async () => {
  const { mail } = await arrivalOf({ subject: "Hello", text: "In words", html: "<p>In words</p>" });
  expect([mail.text?.trim(), mail.html]).toEqual(["In words", "<p>In words</p>"]);
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail.messageId).toBe("<0199@tessellate.example>");
});

test("an accented name and a long line arrive as they were written", async () => {
  const text = `Zoë Núñez – ${"long ".repeat(300)}`;
  const { mail } = await arrivalOf({ subject: "Zoë Núñez – ½ term ".repeat(8), text });
  expect(mail.text?.trim()).toBe(text.trim());
  expect(mail.subject).toBe("Zoë Núñez – ½ term ".repeat(8).trim());
});
