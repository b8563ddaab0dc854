/** A folder full of open evaluations, for the test that kills the server. */
import { join } from "node:path";
import { type House, realWorld } from "@tessellate/api/context";
import { fillWaves } from "@tessellate/api/evaluations/filling/store";
import { hashOf } from "@tessellate/api/evaluations/links";
import { installStarterBank, latestVersion } from "@tessellate/api/instruments/store";
import { questionsOf } from "@tessellate/api/instruments/views";
import { openKeys } from "@tessellate/api/keys";
import { openDatabase, type Queries } from "@tessellate/data/database";
import { makeHub, makeSchool } from "@tessellate/data/makers/organisations";
import { makePerson } from "@tessellate/data/makers/people";
import { makeGroup } from "@tessellate/data/makers/work-groups";
import { migrate } from "@tessellate/data/migrate";

/** Someone who is asked, and how their answer is found again. */
export interface Asked {
  taskId: string;
  personId: string;
  hubId: string;
  workGroupId: string;
  waveId: string;
  secret: string;
  questions: readonly string[];
}

/** The folder's database with its keys, opened to look at. */
export type Kept = Pick<House, "database" | "keys">;

const urlOf = (folder: string) => `file:${join(folder, "tessellate.sqlite")}`;

export const openKept = async (folder: string): Promise<Kept> => ({
  database: await openDatabase(urlOf(folder)),
  keys: await openKeys(join(folder, "keys")),
});

const teachers = 25;

/** What the person of a number is called, where it matters. */
type Named = (n: number) => { name?: string; email?: string };

/** Makes a database in which `count` people are asked, in groups of twenty-five. */
export async function askEveryone(
  folder: string,
  count: number,
  named: Named = () => ({}),
): Promise<Asked[]> {
  await migrate(urlOf(folder));
  const kept = await openKept(folder);
  const house: House = {
    ...realWorld,
    ...kept,
    mode: "demo",
    baseUrl: "http://127.0.0.1",
    wakeOutbox: () => {},
    background: () => {},
  };
  const asked: Asked[] = [];
  const hub = await house.database.transaction(async (tx) => {
    await installStarterBank(tx, house);
    return makeHub(tx);
  });
  for (let made = 0; made < count; made += teachers)
    asked.push(
      ...(await house.database.transaction((tx) => askGroup(tx, house, hub.id, made, named))),
    );
  await house.database.close();
  return asked;
}

async function askGroup(
  tx: Queries,
  house: House,
  hubId: string,
  from: number,
  named: Named,
): Promise<Asked[]> {
  const instrumentVersionId = (await latestVersion(tx, "lesson")) ?? "";
  const questions = (await questionsOf(tx, instrumentVersionId)).map(({ key }) => key);
  const group = await makeGroup(tx, { hubId });
  const { urn } = await makeSchool(tx, { urn: 100_000 + from });
  const people = [];
  for (let i = 0; i < teachers; i++) people.push(await makePerson(tx, named(from + i)));
  const secrets = new Map(people.map(({ id }) => [id, house.newSecret()]));
  const wave = {
    hubId,
    id: house.newId(),
    workGroupId: group.id,
    kind: "lesson" as const,
    title: "Research lesson",
    instrumentVersionId,
    opensOn: "2000-01-01",
    closesOn: "2999-12-31",
    closedAt: null,
  };
  const filled = people.map(({ id }) => ({ personId: id, urn, secret: secrets.get(id) ?? "" }));
  // One more who never answers, so that no wave closes by itself.
  const silent = await makePerson(tx);
  const all = [...filled, { personId: silent.id, urn }];
  await fillWaves(tx, house, [{ wave, editionId: null, tasks: all }]);
  const links = await tx.query.taskLinks.findMany();
  const taskOf = new Map(links.map(({ secretHash, taskId }) => [secretHash, taskId]));
  return [...secrets].map(([personId, secret]) => {
    const taskId = taskOf.get(hashOf(secret));
    if (!taskId) throw new Error("A link leads nowhere.");
    return { taskId, personId, hubId, workGroupId: group.id, waveId: wave.id, secret, questions };
  });
}
