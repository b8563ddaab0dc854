/** Delivery through a real mail server, on both engines. */
import { outbox } from "@tessellate/data/schema";
import { asc } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Mailbox, openMailbox } from "../../test/mailbox.ts";
import { openWorld, type World } from "../../test/world.ts";
import { type Delivery, startDelivery } from "./deliver.ts";
import type { Outgoing } from "./mail.ts";
import { type Mail, putInOutbox } from "./outbox.ts";
import { keptHere, smtpTransport, type Transport } from "./transport.ts";

const from = "Tessellate <no-reply@tessellate.example>";
let world: World;
let mailbox: Mailbox;
let deliveries: Delivery[];

beforeEach(async () => {
  world = await openWorld();
  mailbox = await openMailbox();
  deliveries = [];
});
afterEach(async () => {
  await Promise.all(deliveries.map((one) => one.stop()));
  await mailbox.close();
  await world.close();
});

const letter = (over: Partial<Mail> = {}): Mail => ({
  kind: "test",
  hubId: null,
  to: "ada@school.example",
  subject: "Hello",
  text: "A line of text",
  ...over,
});
const put = (...mails: Mail[]) => world.make((tx) => putInOutbox(world.house, tx, mails));
const rows = () =>
  world.reader.select().from(outbox).orderBy(asc(outbox.createdAt), asc(outbox.id));
const start = (transport: Transport = smtpTransport(mailbox.url, from), house = world.house) => {
  const delivery = startDelivery(house, transport);
  deliveries.push(delivery);
  return delivery;
};
const patient = { timeout: 8_000, interval: 20 };

test("a mail that waited goes once, and its text is forgotten", async () => {
  await put(letter());
  start();
  await vi.waitFor(
    async () => expect((await rows())[0]?.sentAt).toEqual(world.house.now()),
    patient,
  );
  expect(mailbox.arrived).toHaveLength(1);
  expect(mailbox.arrived[0]?.mail.text?.trim()).toBe("A line of text");
  expect((await rows())[0]).toMatchObject({ sealed: null, attempts: 1, lastError: null });
});

test("a mail is not sent before it is due", async () => {
  await put(letter({ dueAt: new Date("2026-11-22T13:00:00Z") }));
  const delivery = start();
  delivery.wake();
  await put(letter({ to: "now@school.example" }));
  delivery.wake();
  await vi.waitFor(() => expect(mailbox.arrived).toHaveLength(1), patient);
  world.moveTo("2026-11-22T13:00:00Z");
  delivery.wake();
  await vi.waitFor(() => expect(mailbox.arrived).toHaveLength(2), patient);
  expect(mailbox.arrived.map(({ recipients }) => recipients)).toEqual([
    ["now@school.example"],
    ["ada@school.example"],
  ]);
});

test("while the mail server is away mail stays with the reason, and goes when it is back", async () => {
  const { url, port } = mailbox;
  await mailbox.close();
  await put(letter(), letter({ to: "grace@school.example" }));
  const delivery = start(smtpTransport(url, from));
  await vi.waitFor(
    async () => expect((await rows())[0]?.lastError).toMatch(/ECONNREFUSED/),
    patient,
  );
  const [tried, untried] = await rows();
  expect(tried?.dueAt).toEqual(new Date("2026-11-22T12:01:00Z"));
  expect(untried).toMatchObject({ attempts: 0, sentAt: null });
  mailbox = await openMailbox({ port });
  world.moveTo("2026-11-22T12:01:00Z");
  delivery.wake();
  await vi.waitFor(() => expect(mailbox.arrived).toHaveLength(2), patient);
});

test("each further attempt waits longer: 1, 5 and 30 minutes, 2 hours, then 6", async () => {
  const refusing: Transport = {
    send: async () => {
      throw Object.assign(new Error("550 No such mailbox"), { code: "EENVELOPE" });
    },
    close: () => {},
  };
  await put(letter());
  const delivery = start(refusing);
  const waited: number[] = [];
  for (let attempt = 1; attempt <= 7; attempt++) {
    delivery.wake();
    await vi.waitFor(async () => {
      const [row] = await rows();
      expect([row?.attempts, row?.lastError]).toEqual([attempt, "550 No such mailbox"]);
      expect(row?.dueAt.getTime()).not.toBe(world.house.now().getTime() + 10 * 60_000);
    }, patient);
    const due = (await rows())[0]?.dueAt ?? new Date(0);
    waited.push((due.getTime() - world.house.now().getTime()) / 60_000);
    world.moveTo(due.toISOString());
  }
  expect(waited).toEqual([1, 5, 30, 120, 360, 360, 360]);
});

test("an address that is refused holds up nobody else", async () => {
  await mailbox.close();
  mailbox = await openMailbox({ refuse: (address) => address.startsWith("gone") });
  await put(letter({ to: "gone@school.example" }), letter());
  start(smtpTransport(mailbox.url, from));
  await vi.waitFor(() => expect(mailbox.arrived).toHaveLength(1), patient);
  expect((await rows())[0]?.lastError).toMatch(/550/);
});

test("however often it is called, one mail is in hand at a time and each goes once", async () => {
  let inHand = 0;
  let most = 0;
  const sent: string[] = [];
  const slow: Transport = {
    send: async ({ to }: Outgoing) => {
      most = Math.max(most, ++inHand);
      await new Promise((done) => setTimeout(done, 5));
      sent.push(to);
      inHand--;
    },
    close: () => {},
  };
  const to = Array.from({ length: 20 }, (_, i) => `person${i}@school.example`);
  await put(...to.map((one) => letter({ to: one })));
  const delivery = start(slow);
  for (let i = 0; i < 50; i++) delivery.wake();
  await vi.waitFor(() => expect(sent).toHaveLength(20), patient);
  expect(most).toBe(1);
  expect(new Set(sent).size).toBe(20);
});

test("two servers on one database send each mail once between them", async () => {
  const to = Array.from({ length: 20 }, (_, i) => `person${i}@school.example`);
  await put(...to.map((one) => letter({ to: one })));
  start();
  start();
  await vi.waitFor(
    async () => expect((await rows()).every(({ sentAt }) => sentAt)).toBe(true),
    patient,
  );
  expect(mailbox.arrived.map(({ recipients }) => recipients[0]).sort()).toEqual([...to].sort());
});

test("stopping finishes the mail in hand and begins no other", async () => {
  let finish = () => {};
  const begun = new Promise<void>((began) => {
    const held: Transport = {
      send: () => {
        began();
        return new Promise((done) => {
          finish = done;
        });
      },
      close: vi.fn(),
    };
    void put(letter(), letter()).then(() => start(held));
  });
  await begun;
  const stopped = deliveries[0]?.stop();
  finish();
  await stopped;
  expect((await rows()).map(({ sentAt }) => sentAt !== null)).toEqual([true, false]);
});

test("the demo writes to nobody and keeps its mail to be read", async () => {
  await put(letter());
  start(keptHere, { ...world.house, mode: "demo" });
  await vi.waitFor(async () => expect((await rows())[0]?.sentAt).not.toBeNull(), patient);
  expect((await rows())[0]?.sealed).not.toBeNull();
  expect(mailbox.arrived).toHaveLength(0);
});
