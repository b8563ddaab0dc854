/** Going on from another device: a code from one's own mail, and nothing that tells a stranger anything. */
import { auditEntries, resumeCodes } from "@tessellate/data/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asked, ask } from "../../../test/asked.ts";
import { allOf, lettersTo } from "../../../test/lesson.ts";
import { openWorld, type World } from "../../../test/world.ts";

let world: World;
let asked: Asked;
beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
  asked = await ask(world, { teachers: 5 });
});
afterAll(() => world.close());

const link = (i: number) => asked.link(i);
const apiFor = (i: number) => asked.api(i);
const newest = async (i: number) => (await lettersTo(world, asked.personId(i))).at(-1);
/** Asks for a code and reads it in the mail. */
async function codeFor(i: number): Promise<string> {
  expect(await (await apiFor(i)).resuming.send(link(i))).toEqual({ ok: true });
  const letter = await newest(i);
  expect(letter?.kind).toBe("evaluation.code");
  return /^\d{6}$/m.exec(letter?.text ?? "")?.[0] as string;
}
const enter = async (i: number, code: string) =>
  (await apiFor(i)).resuming.enter({ ...link(i), code });
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("the code from the mail shows a draft that was begun on another device, and then what was sent", async () => {
  const api = await apiFor(0);
  await api.saveDraft({ ...link(0), answers: { PL1: "3" }, comment: "Begun on the bus" });
  const entered = await enter(0, await codeFor(0));
  if (!entered.ok) throw new Error("refused");
  const { mark } = entered;
  expect((await api.open({ ...link(0), mark })).before).toMatchObject({
    comment: "Begun on the bus",
  });
  const here = await api.saveDraft({ ...link(0), mark, answers: { PL1: "5" } });
  expect(here).toMatchObject({ ok: true, mark });
  const both = await api.open({ ...link(0), mark });
  expect(both).toMatchObject({
    before: { answers: { PL1: "5" } },
    beside: { comment: "Begun on the bus" },
  });
  await api.submit({ ...link(0), answers: allOf("2") });
  expect(await api.open({ ...link(0), mark })).toMatchObject({
    known: true,
    sent: { answers: allOf("2") },
  });
});

test("a code works once, within fifteen minutes, and not after three wrong ones; a newer one takes its place", async () => {
  const used = await codeFor(1);
  expect((await enter(1, used)).ok).toBe(true);
  expect((await enter(1, used)).ok).toBe(false);
  const guessed = await codeFor(1);
  for (let i = 0; i < 3; i++) expect((await enter(1, wrong(guessed))).ok).toBe(false);
  expect((await enter(1, guessed)).ok).toBe(false);
  const older = await codeFor(1);
  const newer = await codeFor(1);
  if (older !== newer) expect((await enter(1, older)).ok).toBe(false);
  expect((await enter(1, newer)).ok).toBe(true);
  const late = await codeFor(1);
  world.moveTo("2026-11-24T17:16:00Z");
  expect((await enter(1, late)).ok).toBe(false);
  world.moveTo("2026-11-24T17:00:00Z");
});

test("five codes an hour are sent, then one is asked to wait; after the hour there are more", async () => {
  for (let i = 0; i < 5; i++) await codeFor(2);
  const refused = await (await apiFor(2)).resuming.send(link(2));
  expect(refused).toMatchObject({
    ok: false,
    problems: [{ field: "code", message: expect.stringContaining("Wait 60 minutes") }],
  });
  world.moveTo("2026-11-24T18:00:00Z");
  await codeFor(2);
  world.moveTo("2026-11-24T17:00:00Z");
});

test("asking and opening say the same whether something was begun, sent, or nothing at all", async () => {
  const shown = async (i: number) => {
    const { opened: _, seen: __, ...form } = await (await apiFor(i)).open(link(i));
    return form;
  };
  const nothing = await shown(3);
  await (await apiFor(3)).saveDraft({ ...link(3), answers: { PL1: "3" }, comment: "Begun" });
  expect(await shown(3)).toEqual(nothing);
  await (await apiFor(3)).submit({ ...link(3), answers: allOf("3") });
  expect(await shown(3)).toEqual(nothing);
  await codeFor(3);
  const letter = await newest(3);
  await codeFor(4);
  const other = await newest(4);
  const plain = (text = "") => text.replace(/\d{6}|\/e\/[\w-]+|Teacher \d/g, "…");
  expect(plain(letter?.text)).toBe(plain(other?.text));
});

test("a code opens only the link it was asked through, is kept only as a hash, and each use leaves one audit line", async () => {
  const code = await codeFor(4);
  expect((await enter(3, code)).ok).toBe(false);
  expect(JSON.stringify(await world.reader.select().from(resumeCodes))).not.toContain(code);
  const audited = await world.reader.$count(auditEntries);
  await enter(4, wrong(code));
  expect(await world.reader.$count(auditEntries)).toBe(audited);
  await enter(4, ` ${code.slice(0, 3)} ${code.slice(3)} `);
  expect(await world.reader.$count(auditEntries)).toBe(audited + 1);
  await expect(enter(4, "12345")).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
