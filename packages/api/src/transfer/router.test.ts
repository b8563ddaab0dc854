/** Who may run and read imports, and what the audit says of it. */
import { registerBytes } from "@tessellate/data/makers/register";
import { auditEntries } from "@tessellate/data/schema";
import { nobody } from "@tessellate/domain/access/roles";
import { afterEach, beforeEach, expect, test } from "vitest";
import { administrator, importDesk, personId } from "../../test/import-desk.ts";
import { actorWith, openWorld, type World } from "../../test/world.ts";

let world: World;
let desk: ReturnType<typeof importDesk>;
beforeEach(async () => {
  world = await openWorld();
  desk = importDesk(world);
});
afterEach(() => world.close());

test("staging and applying leave one audit line each, under the name of whoever did it", async () => {
  await desk.bringIn();
  expect(await desk.audited()).toBe(2);
  const lines = await world.reader.select().from(auditEntries);
  expect(lines.map(({ actorId, action }) => [actorId, action])).toEqual([
    [personId, "import.run"],
    [personId, "import.run"],
  ]);
});

test("imports are run and read by the system administrator and the operator, and by nobody else", async () => {
  const done = await desk.bringIn({ rows: 3 });
  const ended = {
    ...administrator,
    appointments: administrator.appointments.map((one) => ({ ...one, to: "2026-11-01" })),
  };
  const others = [
    nobody,
    ended,
    actorWith(personId, { role: "participant", scope: "workGroup", scopeId: "g" }),
    actorWith(personId, { role: "workGroupLead", scope: "workGroup", scopeId: "g" }),
    actorWith(personId, { role: "hubAdministrator", scope: "hub", scopeId: "h" }),
    actorWith(personId, { role: "nationalLead", scope: "nation", scopeId: "england" }),
    actorWith(personId, { role: "support", scope: "nation", scopeId: "england" }),
  ];
  const ref = { importId: done.id };
  for (const other of others) {
    const theirs = world.as(other).transfer;
    const file = { fileName: "a.csv", bytes: registerBytes({ rows: 1 }) };
    for (const attempt of [
      () => theirs.stageImport(file),
      () => theirs.applyImport(ref),
      () => theirs.applyImportToEnd(ref),
      () => theirs.readImport(ref),
      () => theirs.badRows(ref),
      () => theirs.listImports(),
    ])
      await expect(attempt()).rejects.toThrow("Not found.");
  }
  for (const importId of [personId, "7", "' or 1=1 --"])
    await expect(desk.api.readImport({ importId })).rejects.toThrow("Not found.");
  expect(await world.as({ kind: "operator" }).transfer.listImports()).toHaveLength(1);
});

test("a file on the server's disk is read for its operator only", async () => {
  await expect(desk.api.stageImportFile({ file: "/etc/hostname" })).rejects.toThrow("Not found.");
  const operator = world.as({ kind: "operator" }).transfer;
  expect(await operator.stageImportFile({ file: "/no/such/file.csv" })).toMatchObject({
    ok: false,
    problems: [{ field: "file" }],
  });
});
