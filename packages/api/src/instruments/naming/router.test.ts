/** Renaming an instrument: its name alone, by whoever may draft it, and never over somebody else's. */
import { auditEntries } from "@tessellate/data/schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type InstrumentDesk, openInstrumentDesk, said } from "../../../test/instrument-desk.ts";

let desk: InstrumentDesk;
beforeEach(async () => {
  desk = await openInstrumentDesk();
});
afterEach(() => desk.world.close());

const pulse = { instrument: "session-pulse", was: "Session pulse" };
const lines = () =>
  desk.world.reader.$count(auditEntries, eq(auditEntries.action, "instrument.rename"));

test("a national lead gives an instrument another name, and what it asks stays as it was", async () => {
  const { naming, read } = desk.national();
  const { name: _, ...before } = await read({ instrument: "session-pulse" });
  expect(await naming.rename({ ...pulse, name: "  How was\ntoday?  " })).toEqual({ ok: true });
  const { name, ...after } = await read({ instrument: "session-pulse" });
  expect(name).toBe("How was today?");
  expect(after).toEqual(before);
  expect(await lines()).toBe(1);
});

test("whoever renames what was renamed meanwhile is shown both names, and nothing changes", async () => {
  const { naming, read } = desk.national();
  await naming.rename({ ...pulse, name: "How was today?" });
  const late = await naming.rename({ ...pulse, name: "After a session" });
  expect(said(late)).toMatch(/It now says: “How was today\?”.*You wrote: “After a session”/);
  expect((await read({ instrument: "session-pulse" })).name).toBe("How was today?");
  expect(await lines()).toBe(1);
  const again = { ...pulse, was: "How was today?", name: "After a session" };
  expect(await naming.rename(again)).toEqual({ ok: true });
});

test("the name it has already changes nothing and leaves no trace", async () => {
  const { naming } = desk.national();
  expect(await naming.rename({ ...pulse, name: "Session pulse" })).toEqual({ ok: true });
  expect(await lines()).toBe(0);
});

test("a name that is empty or too long is refused, whatever else is sent", async () => {
  const { naming } = desk.national();
  for (const name of ["", " \n ", "x".repeat(81)])
    await expect(naming.rename({ ...pulse, name })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a hub renames its own instrument and not the nation's; a teacher and another hub find nothing to rename", async () => {
  const own = desk.ofHub(desk.hub);
  await own.beginning.extension({ instrument: "session-pulse", version: 1, hub: "harbour" });
  const theirs = {
    instrument: "session-pulse--harbour",
    was: "Session pulse, with questions of Harbour",
  };
  const missing = { code: "NOT_FOUND" };
  for (const one of [desk.ofHub(desk.other), desk.teacher(), desk.national()])
    await expect(one.naming.rename({ ...theirs, name: "Ours" })).rejects.toMatchObject(missing);
  for (const one of [own, desk.teacher()])
    await expect(one.naming.rename({ ...pulse, name: "Ours" })).rejects.toMatchObject(missing);
  const { name } = (await own.drafts.read({ instrument: theirs.instrument })) as { name: string };
  expect(await own.naming.rename({ ...theirs, was: name, name: "Ours" })).toEqual({ ok: true });
  const seen = await own.read({ instrument: theirs.instrument });
  expect(seen).toMatchObject({ name: "Ours", may: { rename: true } });
  expect((await own.read({ instrument: "session-pulse" })).may.rename).toBe(false);
});
