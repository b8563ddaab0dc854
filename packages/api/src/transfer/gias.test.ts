/** The register at its real size, and beyond: all there, the same the second time, and nobody else made to wait. */
import { registerBytes } from "@tessellate/data/makers/register";
import { schools } from "@tessellate/data/schema";
import { mostRows } from "@tessellate/domain/transfer/refusals";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importDesk } from "../../test/import-desk.ts";
import { openWorld, type World } from "../../test/world.ts";
import { readRegister } from "./gias.ts";

const onSqlite = !process.env.DATABASE_URL?.startsWith("postgres");
/** The whole register on one engine is proof of its size; the other engine shows that the same code runs there. */
const rows = onSqlite ? 50_000 : 5_000;

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

test("S4-08 the whole register of 140 columns comes in, and coming in again changes nothing", async () => {
  const desk = importDesk(world);
  const first = await desk.bringIn({ rows });
  expect(first).toMatchObject({ state: "applied", rows, added: rows, bad: 0 });
  expect(await world.reader.$count(schools)).toBe(rows);
  const before = await world.reader.query.schools.findFirst();
  const again = await desk.bringIn({ rows });
  expect(again).toMatchObject({ added: 0, changed: 0, closed: 0, same: rows, missing: 0 });
  expect(await world.reader.query.schools.findFirst()).toEqual(before);
  const found = await world
    .as({ kind: "person", personId: first.id, name: "", appointments: [] })
    .organisations.searchSchools({ text: String(100_000 + rows - 1) });
  expect(found).toMatchObject({ ok: true, schools: [{ urn: 100_000 + rows - 1 }] });
}, 180_000);

/** Reads a stream to its end or its refusal; how much of it was asked for, in bytes. */
async function readAll(bytes: AsyncIterable<Uint8Array>) {
  let asked = 0;
  const counted = (async function* () {
    for await (const piece of bytes) {
      asked += piece.length;
      yield piece;
    }
  })();
  const batches = readRegister(counted);
  for (;;) {
    const { value, done } = await batches.next();
    if (done) return { refusal: value, asked };
    expect(value.schools.length + value.bad.length).toBeLessThanOrEqual(250);
  }
}

test("a wrong file is given up at once, not read to its end", async () => {
  for (const flaw of ["zip", "utf-16", "utf-8", "not-the-register", "missing-column"] as const) {
    const { refusal, asked } = await readAll(registerBytes({ rows: 2000, flaw }));
    expect([flaw, refusal]).toEqual([flaw, expect.any(String)]);
    expect(asked).toBeLessThan(1_000_000);
  }
});

test("a file without end is given up at the most rows or bytes there may be", async () => {
  const heading = registerBytes({ rows: 1 });
  const endless = (async function* () {
    for await (const piece of heading) yield piece;
    for (;;) yield Buffer.from("bad,row\r\n".repeat(500));
  })();
  expect((await readAll(endless)).refusal).toContain("rows cannot be read");
  const line = (async function* () {
    for (;;) yield Buffer.alloc(65_536, "a");
  })();
  const { refusal, asked } = await readAll(line);
  expect(refusal).toContain("cannot be read as CSV");
  expect(asked).toBeLessThan(1_000_000);
  expect(mostRows).toBeGreaterThan(50_000);
});

test("one piece of many megabytes does not hold everyone else up", async () => {
  const pieces: Uint8Array[] = [];
  for await (const piece of registerBytes({ rows: 5000 })) pieces.push(piece);
  const whole = Buffer.concat(pieces);
  const turns = { taken: 0, on: true };
  const turn = () => {
    turns.taken += 1;
    if (turns.on) setImmediate(turn);
  };
  setImmediate(turn);
  await readAll(
    (async function* () {
      yield whole;
    })(),
  );
  turns.on = false;
  expect(turns.taken).toBeGreaterThan(whole.length / 65_536 / 2);
});
