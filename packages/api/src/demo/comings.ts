/** Who comes into an invented group, at its founding or later, and who moves to another of its schools. */
import type { Queries } from "@tessellate/data/database";
import type { PlannedGroup, PlannedSession, PlannedTeacher } from "@tessellate/data/demo/planned";
import { addDays } from "@tessellate/domain/time/london";
import { enrol } from "../work-groups/enrolment/store.ts";
import type { GroupKey } from "../work-groups/store.ts";
import type { Person } from "./asking.ts";
import type { DemoHouse } from "./house.ts";
import { changeSchool } from "./store.ts";

/** Takes in everyone who is there from the founding. */
export function newcomersOf(tx: Queries, house: DemoHouse, plan: PlannedGroup, key: GroupKey) {
  house.goTo(`${plan.year}-07-06`);
  return takeIn(tx, house, plan, key, ({ joinsLate }) => !joinsLate);
}

async function takeIn(
  tx: Queries,
  house: DemoHouse,
  plan: PlannedGroup,
  key: GroupKey,
  which: (person: PlannedTeacher) => boolean,
): Promise<Person[]> {
  const wanted = plan.schools.flatMap(({ urn, people }) =>
    people.filter(which).map(({ name, email }) => ({ name, email, urn })),
  );
  const joined = await enrol(tx, house, key, wanted);
  return joined.map(({ person, urn }) => ({ personId: person.id, email: person.email, urn }));
}

interface After {
  key: GroupKey;
  after: number;
  planned: PlannedSession;
  register: readonly Person[];
}

/** What changes on the register after a session: after the first somebody may come in, after the second somebody may change school. */
export async function comeAndGo(
  tx: Queries,
  house: DemoHouse,
  plan: PlannedGroup,
  { key, after, planned, register }: After,
): Promise<readonly Person[]> {
  const everyone = plan.schools.flatMap(({ people }) => people);
  if (after === 0 && everyone.some(({ joinsLate }) => joinsLate)) {
    house.goTo(addDays(planned.day, 4));
    const late = await takeIn(tx, house, plan, key, ({ joinsLate }) => joinsLate === true);
    return [...register, ...late];
  }
  const moving = everyone.find(({ movesTo }) => movesTo);
  const mover = register.find(({ email }) => email === moving?.email);
  if (after !== 1 || !moving?.movesTo || !mover) return register;
  const moved = { ...mover, urn: moving.movesTo };
  await changeSchool(tx, { hubId: key.hubId, workGroupId: key.id, ...moved });
  return register.map((one) => (one === mover ? moved : one));
}
