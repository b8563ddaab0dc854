/** The demo's mail is read by anyone in a demo, and by nobody anywhere else. */
import { makePerson } from "@tessellate/data/makers/people";
import { type Actor, nobody } from "@tessellate/domain/access/roles";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorWith, openWorld, type World } from "../../test/world.ts";
import { callerFor } from "../app.ts";
import { putInOutbox } from "./outbox.ts";

let world: World;
let id: string;
let actors: Record<string, Actor>;

beforeAll(async () => {
  world = await openWorld();
  const mail = {
    kind: "test",
    hubId: null,
    subject: "Hello",
    text: "Open this: http://x.example/e/1",
  };
  const person = await world.make(async (tx) => {
    await putInOutbox(world.house, tx, [
      { ...mail, to: "ada@school.example" },
      { ...mail, to: "grace@school.example" },
    ]);
    return makePerson(tx);
  });
  actors = {
    nobody,
    participant: actorWith(person.id, { role: "participant", scope: "workGroup", scopeId: "g" }),
    lead: actorWith(person.id, { role: "workGroupLead", scope: "workGroup", scopeId: "g" }),
    hubAdministrator: actorWith(person.id, {
      role: "hubAdministrator",
      scope: "hub",
      scopeId: "h",
    }),
    support: actorWith(person.id, { role: "support", scope: "nation", scopeId: "england" }),
    systemAdministrator: actorWith(person.id, {
      role: "systemAdministrator",
      scope: "nation",
      scopeId: "england",
    }),
  };
  const { mails } = await inDemo(nobody).notifications.list({});
  id = mails[0]?.id ?? "";
});
afterAll(() => world.close());

const inDemo = (actor: Actor) => callerFor({ ...world.contextFor(actor), mode: "demo" });

test("outside a demo there is no mail to read, whoever asks", async () => {
  for (const actor of Object.values(actors)) {
    const api = world.as(actor).notifications;
    await expect(api.list({})).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(api.read({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("in a demo anyone reads it, one person’s or everyone’s, newest first", async () => {
  for (const actor of Object.values(actors)) {
    const api = inDemo(actor).notifications;
    expect((await api.list({})).mails.map(({ to }) => to)).toEqual([
      "grace@school.example",
      "ada@school.example",
    ]);
    expect((await api.list({ to: " Ada@School.example" })).mails).toHaveLength(1);
    expect((await api.read({ id })).text).toBe("Open this: http://x.example/e/1");
  }
});

test("a mail that is not there is not found", async () => {
  const missing = "019a0000-0000-7000-8000-000000000000";
  await expect(inDemo(nobody).notifications.read({ id: missing })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
