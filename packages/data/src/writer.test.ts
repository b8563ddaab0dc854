/** Works that wait are committed together: each whole, in order, one wait for the disk for all, and nobody told before it. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { queueOn, type Writer } from "./writer.ts";

let folder: string;
let file: string;
let connection: Sqlite.Database;
let said: string[];
let writer: Writer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "writer-"));
  file = join(folder, "kept.sqlite");
  connection = new Sqlite(file);
  connection.pragma("journal_mode = wal");
  connection.exec("create table things (name text not null unique, weight blob)");
  said = [];
  writer = queueOn(listening(connection));
});
afterEach(async () => {
  connection.close();
  await rm(folder, { recursive: true });
});

/** The connection, with every word about transactions written down. */
const listening = (connection: Sqlite.Database) =>
  ({
    prepare: (text: string) => {
      said.push(text);
      return connection.prepare(text);
    },
    get inTransaction() {
      return connection.inTransaction;
    },
  }) as unknown as Sqlite.Database;

const put = (name: string, weight: Buffer | null = null) =>
  connection.prepare("insert into things values (?, ?)").run(name, weight);
const names = () => connection.prepare("select name from things order by rowid").pluck().all();
const commits = () => said.filter((text) => text === "commit").length;

/** What another process sees: only what is committed. */
function seenOutside() {
  const other = new Sqlite(file, { readonly: true });
  const seen = other.prepare("select name from things order by rowid").pluck().all();
  other.close();
  return seen;
}

test("one that fails among ten takes back its own writes and nobody else's, and all ten are one commit", async () => {
  const works = Array.from({ length: 10 }, (_, i) =>
    writer.transaction(async () => {
      put(`${i}`);
      await Promise.resolve();
      if (i === 4) throw new Error("given up");
      return i;
    }),
  );
  const outcomes = await Promise.allSettled(works);
  expect(outcomes.map(({ status }) => status).filter((one) => one === "rejected")).toHaveLength(1);
  expect(outcomes[4]).toMatchObject({ reason: { message: "given up" } });
  expect(outcomes[9]).toMatchObject({ value: 9 });
  expect(names()).toEqual(["0", "1", "2", "3", "5", "6", "7", "8", "9"]);
  expect(commits()).toBe(1);
});

test("each work sees what those before it wrote, in the order in which they asked", async () => {
  const seen = await Promise.all(
    ["a", "b", "c"].map((name) =>
      writer.transaction(async () => {
        put(name);
        return names();
      }),
    ),
  );
  expect(seen).toEqual([["a"], ["a", "b"], ["a", "b", "c"]]);
});

test("nobody is told before the commit: whatever was acknowledged, another process can read", async () => {
  const seen: unknown[][] = [];
  await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      writer
        .transaction(async () => {
          put(`${i}`);
          seen.push(seenOutside());
        })
        .then(() => expect(seenOutside()).toHaveLength(12)),
    ),
  );
  expect(seen).toEqual(Array.from({ length: 12 }, () => []));
});

test("what asks while others are written goes with them", async () => {
  let second: Promise<unknown> | undefined;
  const first = writer.transaction(async () => {
    put("first");
    setImmediate(() => {
      second = writer.transaction(async () => put("second"));
    });
  });
  await first;
  await second;
  expect(names()).toEqual(["first", "second"]);
  expect(commits()).toBe(1);
});

test("when the disk is full at the end, all of them have failed, and the next that fits is kept", async () => {
  connection.pragma(
    `max_page_count = ${Number(connection.pragma("page_count", { simple: true })) + 4}`,
  );
  const small = writer.transaction(async () => put("small"));
  const large = writer.transaction(async () => put("large", Buffer.alloc(100_000, "x")));
  const after = writer.transaction(async () => put("after"));
  const outcomes = await Promise.allSettled([small, large, after]);
  expect(outcomes[1]).toMatchObject({ status: "rejected", reason: { code: "SQLITE_FULL" } });
  // Whoever was told that it is kept finds it, and nobody else does.
  const told = ["small", "large", "after"].filter((_, i) => outcomes[i]?.status === "fulfilled");
  expect(seenOutside()).toEqual(told);
  await writer.transaction(async () => put("later"));
  expect(seenOutside()).toEqual([...told, "later"]);
});

test("a commit that fails rejects everyone in it but leaves each its own reason, and nothing is kept", async () => {
  connection.exec("create table parents (name text primary key)");
  connection.exec(
    "create table children (parent text references parents (name) deferrable initially deferred)",
  );
  connection.pragma("foreign_keys = on");
  const works = [
    async () => put("one"),
    async () => {
      throw new Error("my own");
    },
    // Only the commit notices that this child has no parent.
    async () => connection.prepare("insert into children values ('nobody')").run(),
    async () => put("two"),
  ];
  const outcomes = await Promise.allSettled(works.map((work) => writer.transaction(work)));
  const reasons = outcomes.map((one) => (one.status === "rejected" ? String(one.reason) : "kept"));
  expect(reasons).toEqual([
    expect.stringContaining("FOREIGN KEY"),
    "Error: my own",
    expect.stringContaining("FOREIGN KEY"),
    expect.stringContaining("FOREIGN KEY"),
  ]);
  expect(seenOutside()).toEqual([]);
  await writer.transaction(async () => put("three"));
  expect(seenOutside()).toEqual(["three"]);
});

test("a crowd is committed in parts, so that the first are not kept waiting for the last", async () => {
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      writer.transaction(async () => put(randomUUID())).then(() => order.push(i)),
    ),
  );
  expect(commits()).toBeGreaterThanOrEqual(4);
  expect(commits()).toBeLessThan(40);
  expect(order).toEqual(Array.from({ length: 200 }, (_, i) => i));
  expect(names()).toHaveLength(200);
});

test("a slow work ends its commit, so that those behind it do not make it wait longer", async () => {
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  await Promise.all([
    writer.transaction(async () => {
      put("slow");
      await pause(80);
    }),
    writer.transaction(async () => put("quick")),
  ]);
  expect(commits()).toBe(2);
});

test("what runs alone waits its turn, and finds no transaction open", async () => {
  const order: string[] = [];
  await Promise.all([
    writer.transaction(async () => order.push("before")),
    writer.alone(async () => {
      expect(connection.inTransaction).toBe(false);
      order.push("alone");
    }),
    writer.transaction(async () => order.push("after")),
  ]);
  expect(order).toEqual(["before", "alone", "after"]);
  await expect(writer.alone(() => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
  await writer.transaction(async () => put("still here"));
  expect(seenOutside()).toEqual(["still here"]);
});
