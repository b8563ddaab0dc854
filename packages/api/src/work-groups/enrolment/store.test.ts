/** Taking people and their schools in, and letting them go, on both engines. */
import { makePerson } from "@tessellate/data/makers/people";
import { appointments, outbox, people } from "@tessellate/data/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type GroupDesk, openGroupDesk, problemsIn } from "../../../test/group-desk.ts";
import { actorWith } from "../../../test/world.ts";

let desk: GroupDesk;
beforeAll(async () => {
  desk = await openGroupDesk();
});
afterAll(() => desk.world.close());

const person = (name: string, urn: number) => ({
  name,
  email: `${name.toLowerCase()}@oak.example`,
  urn,
});
const enrolling = async () => {
  const workGroupId = await desk.create(desk.onEdition());
  const enrol = (...newcomers: { name: string; email: string; urn: number | "out" }[]) =>
    desk.api.enrol({ workGroupId, people: newcomers });
  return { workGroupId, enrol };
};

test("enrolled people have a seat, a school with a dated place, an appointment, a login and a mail", async () => {
  const { workGroupId, enrol } = await enrolling();
  const answer = await enrol(person("Ada", 100001), person("Ben", 100001), person("Cai", 100002));
  expect(answer).toEqual({ ok: true, added: 3 });
  const home = await desk.api.home({ workGroupId });
  expect(home.group.state).toBe("recruiting");
  expect(home.placesHeld).toBe(2);
  expect(home.schools).toMatchObject([
    {
      urn: 100001,
      state: "accepted",
      acceptedOn: "2026-11-22",
      people: [{ name: "Ada" }, { name: "Ben" }],
    },
    { urn: 100002, people: [{ name: "Cai" }] },
  ]);
  const ada = await desk.world.reader.query.people.findFirst({
    where: eq(people.email, "ada@oak.example"),
  });
  expect(ada?.urn).toBe(100001);
  const participant = actorWith(ada?.id ?? "", {
    role: "participant",
    scope: "workGroup",
    scopeId: workGroupId,
  });
  expect((await desk.world.as(participant).workGroups.home({ workGroupId })).may.run).toBe(false);
  expect(await desk.world.reader.$count(outbox, eq(outbox.recipient, "ada@oak.example"))).toBe(1);
});

test("enrolling the same people again changes nothing at all", async () => {
  const { enrol } = await enrolling();
  await enrol(person("Dee", 100001), person("Eli", 100002));
  const before = await desk.counted();
  expect(await enrol(person("Dee", 100001), person("Eli", 100002))).toEqual({ ok: true, added: 0 });
  expect(await desk.counted()).toEqual(before);
});

test("a full group, a closed school, an unknown URN and a name twice are refused, and nobody at all comes in", async () => {
  const { enrol } = await enrolling();
  await enrol(person("Fay", 100001), person("Gus", 100002));
  const before = await desk.counted();
  const full = await enrol(person("Hal", 100003), person("Ida", 100004));
  expect(problemsIn(full)).toEqual(["people"]);
  const wrong = await enrol(
    person("Jo", 100009),
    person("Kit", 199999),
    person("Lu", 100001),
    person("Lu", 100001),
  );
  expect(problemsIn(wrong)).toEqual(["people[0].urn", "people[1].urn", "people[3].email"]);
  expect(problemsIn(await enrol({ ...person("Mo", 100001), urn: "out" }))).toEqual(["people"]);
  expect(await desk.counted()).toEqual(before);
});

test("a preview says who is sure, who is in doubt and what cannot be read, and saves nothing", async () => {
  const { workGroupId, enrol } = await enrolling();
  await enrol({ name: "Nia", email: "nia@beech.example", urn: 100002 });
  await desk.world.make((tx) => makePerson(tx, { email: "old@elm.example", urn: 100009 }));
  await desk.world.make(async (tx) => {
    await makePerson(tx, { email: "one@trust.example", urn: 100003 });
    await makePerson(tx, { email: "two@trust.example", urn: 100004 });
  });
  const before = await desk.counted();
  const pasted = [
    "Nia <nia@beech.example>",
    "Oz <oz@beech.example>",
    "Pip <pip@trust.example>",
    "Quin <quin@gmail.com>, 100003",
    "Ren <ren@gmail.com>, School 100004",
    "Sol <sol@gmail.com>",
    "Tam <tam@elm.example>",
    "no address",
  ].join(";");
  const preview = await desk.api.previewPeople({ workGroupId, pasted });
  const [nia, oz, pip, quin, ren, sol, tam] = preview.rows;
  expect(nia).toMatchObject({ takesPart: true });
  expect(oz?.match).toMatchObject({ sure: true, school: { urn: 100002 } });
  expect(pip?.match.sure === false && pip.match.candidates.map(({ urn }) => urn).sort()).toEqual([
    100003, 100004,
  ]);
  expect(quin?.match).toMatchObject({ sure: true, school: { urn: 100003 } });
  expect(ren?.match).toMatchObject({ sure: true, school: { urn: 100004 } });
  expect(sol?.match).toMatchObject({ sure: false, candidates: [] });
  expect(tam?.match).toMatchObject({ sure: false, candidates: [{ urn: 100001 }] });
  expect(preview.unread).toMatchObject([{ text: "no address" }]);
  expect(await desk.counted()).toEqual(before);
});

test("S2-02 a third lead participant from one school is warned about and let in", async () => {
  const { workGroupId, enrol } = await enrolling();
  await enrol({ name: "Una", email: "una@ash.example", urn: 100001 }, person("Val", 100001));
  const preview = await desk.api.previewPeople({
    workGroupId,
    pasted: "Wyn <wyn@ash.example>",
  });
  expect(preview.warnings).toHaveLength(1);
  expect(await enrol({ name: "Wyn", email: "wyn@ash.example", urn: 100001 })).toEqual({
    ok: true,
    added: 1,
  });
});

test("a school withdraws with a reason: its people leave, their appointments end, and the place is not taken up again", async () => {
  const { workGroupId, enrol } = await enrolling();
  await enrol(person("Xan", 100001), person("Yas", 100002));
  desk.world.moveTo("2026-12-01T09:00:00Z");
  const why = { cause: "staffing", reason: "Staff have changed" } as const;
  const withdrawn = { workGroupId, urn: 100001, ...why };
  expect(await desk.api.withdrawSchool(withdrawn)).toEqual({ ok: true });
  const home = await desk.api.home({ workGroupId });
  expect(home.schools).toMatchObject([
    {
      state: "withdrawn",
      withdrawnOn: "2026-12-01",
      reason: "Staff have changed",
      people: [{ leftOn: "2026-12-01" }],
    },
    { state: "accepted", people: [{ leftOn: null }] },
  ]);
  const held = await desk.world.reader
    .select()
    .from(appointments)
    .where(and(eq(appointments.scopeId, workGroupId), eq(appointments.role, "participant")));
  expect(held.map(({ toDay }) => toDay).sort()).toEqual(["2026-12-01", null]);
  const before = await desk.counted();
  expect(problemsIn(await desk.api.withdrawSchool(withdrawn))).toEqual(["reason"]);
  expect(problemsIn(await enrol(person("Zoe", 100001)))).toEqual(["people[0].urn"]);
  expect(await desk.counted()).toEqual(before);
  desk.world.moveTo("2026-11-22T12:00:00Z");
});
