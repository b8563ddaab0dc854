/** Keeping a register: nothing is said to be saved that is not, and nobody is marked who is not on it. */
import { attendances, auditEntries, participants, people, places } from "@tessellate/data/schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Meetings, openMeetings } from "../../../test/meetings.ts";

let here: Meetings;
let sessionId: string;
beforeEach(async () => {
  here = await openMeetings();
  sessionId = await here.scheduleOne();
  here.world.moveTo("2026-11-24T13:05:00Z");
});
afterEach(() => here.world.close());

const register = () => here.lead.register;
const idOf = (position: number) => here.team.expected[position]?.id ?? "";
const marksIn = async () =>
  (await register().read({ sessionId })).people.map(({ name, mark }) => [name, mark]);

test("marks are saved together, the session counts as held and its schools have started", async () => {
  const saved = await register().mark({
    sessionId,
    marks: [
      { personId: idOf(0), mark: "present" },
      { personId: idOf(1), mark: "apologies" },
      { personId: idOf(2), mark: "absent" },
    ],
  });
  expect(saved.ok && saved.people.map(({ mark }) => mark)).toEqual([
    "present",
    "apologies",
    "absent",
  ]);
  expect(await marksIn()).toEqual([
    ["Asha Pell", "present"],
    ["Bryn Quill", "apologies"],
    ["Cleo Rusk", "absent"],
  ]);
  expect((await here.lead.read({ sessionId })).session.state).toBe("held");
  const standing = await here.world.reader.select().from(places).orderBy(places.urn);
  expect(standing.map(({ state, startedOn }) => [state, startedOn])).toEqual([
    ["started", "2026-11-24"],
    ["accepted", null],
  ]);
});

test("the same marks again change nothing and leave no second line in the audit", async () => {
  const marks = [{ personId: idOf(0), mark: "present" as const }];
  await register().mark({ sessionId, marks });
  const lines = await here.world.reader.$count(auditEntries);
  expect(await register().mark({ sessionId, marks })).toMatchObject({ ok: true });
  expect(await here.world.reader.$count(auditEntries)).toBe(lines);
});

test("a register cannot be kept before its day, however it is asked", async () => {
  here.world.moveTo("2026-11-23T23:59:00Z");
  const refusal = {
    ok: false,
    problems: [
      { field: "marks", message: "The register opens on the day, Tuesday 24 November 2026" },
    ],
  };
  const marks = [{ personId: idOf(0), mark: "present" as const }];
  expect(await register().mark({ sessionId, marks })).toEqual(refusal);
  const cover = { sessionId, urn: 900001, name: "Hal Wick", email: "hal@school.example" };
  expect(await register().cover(cover)).toEqual(refusal);
  expect((await here.lead.read({ sessionId })).session.state).toBe("planned");
  expect((await register().read({ sessionId })).closed).toMatch(/opens on the day/);
});

test("a cancelled session has no register to keep", async () => {
  await here.lead.cancel({ sessionId, reason: "Snow" });
  const marks = [{ personId: idOf(0), mark: "present" as const }];
  expect(await register().mark({ sessionId, marks })).toMatchObject({ ok: false });
});

test("nobody who is not on this register can be marked, and nothing of that request is kept", async () => {
  for (const stranger of [here.team.leaderId, "019a0000-0000-7000-8000-000000000000"]) {
    const marks = [
      { personId: idOf(0), mark: "present" as const },
      { personId: stranger, mark: "present" as const },
    ];
    await expect(register().mark({ sessionId, marks })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
  expect((await marksIn()).map(([, mark]) => mark)).toEqual([null, null, null]);
});

test("two leads marking at once lose nothing of each other’s", async () => {
  await Promise.all(
    [0, 1, 2].map((position) =>
      register().mark({ sessionId, marks: [{ personId: idOf(position), mark: "present" }] }),
    ),
  );
  expect((await marksIn()).map(([, mark]) => mark)).toEqual(["present", "present", "present"]);
});

test("a colleague who covers is put on the register, marked and known for next time", async () => {
  const cover = { sessionId, urn: 900001, name: "Hal Wick", email: "Hal@School.example" };
  const added = await register().cover(cover);
  expect(added.ok && added.people.find(({ name }) => name === "Hal Wick")).toMatchObject({
    urn: 900001,
    seat: "cover",
    mark: "present",
  });
  const [person] = await here.world.reader
    .select()
    .from(people)
    .where(eq(people.email, "hal@school.example"));
  const [seat] = await here.world.reader
    .select()
    .from(participants)
    .where(eq(participants.personId, person?.id ?? ""));
  expect(seat).toMatchObject({ seat: "cover", urn: 900001, joinedOn: "2026-11-24" });
  expect(await register().cover(cover)).toMatchObject({
    ok: false,
    problems: [{ field: "email" }],
  });
  expect(await here.world.reader.$count(attendances)).toBe(4);
});

test("someone known already covers under the name we know, and keeps their seat elsewhere", async () => {
  const known = { sessionId, urn: 900002, name: "E. Tarn", email: "ewan.tarn@school.example" };
  const added = await register().cover(known);
  expect(added.ok && added.people.map(({ name }) => name)).toContain("Ewan Tarn");
});

test("cover comes only from a school of the group", async () => {
  const cover = { sessionId, urn: 900009, name: "Hal Wick", email: "hal@school.example" };
  expect(await register().cover(cover)).toMatchObject({ ok: false, problems: [{ field: "urn" }] });
  expect(await here.world.reader.$count(people, eq(people.email, "hal@school.example"))).toBe(0);
});
