/** The whole API: every procedure against everyone, at every place, with sense and with nonsense. */
import { type Permission, permissions, policy } from "@tessellate/domain/access/policy";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, openGround } from "../test/matrix/ground.ts";
import { type Answer, call, closedAtFirstWrite, knock, takingBack } from "../test/matrix/knock.ts";
import { listsOf } from "../test/matrix/lists.ts";
import {
  withForeignKeys,
  withHugeTexts,
  withOddities,
  withOtherTypes,
} from "../test/matrix/nonsense.ts";
import { everyone, type Path, places, type Row, type Who } from "../test/matrix/row.ts";
import { matrix } from "../test/matrix/table.ts";
import { appRouter } from "./app.ts";
import type { House } from "./context.ts";

let ground: Ground;
let serving: House;
let demo: House;
beforeAll(async () => {
  ground = await openGround();
  serving = closedAtFirstWrite(ground.world.house);
  demo = { ...serving, mode: "demo" };
});
afterAll(() => ground.world.close());

const permissionOf = (procedure: unknown) =>
  (procedure as { _def: { meta?: { permission?: Permission } } })._def.meta?.permission;
const rows = Object.entries(matrix) as [Path, Row][];

test("every procedure asks for a permission and has a row in the matrix", () => {
  const procedures = Object.entries(appRouter._def.procedures);
  expect(Object.keys(matrix).sort()).toEqual(procedures.map(([path]) => path).sort());
  const asked = procedures.map(([, procedure]) => permissionOf(procedure));
  expect(asked.every((one) => Object.hasOwn(policy, one ?? ""))).toBe(true);
  // Whatever the policy promises can really be done somewhere.
  expect(permissions.filter((one) => !asked.includes(one))).toEqual([]);
});

type At = (typeof places)[number] | "missing";

/** Who is let in when the input names what stands `at` a place. Nonsense would hide an answer, so none may be given. */
async function letIn(house: House, path: Path, at: At): Promise<Who[]> {
  const answers: [Who, Answer][] = [];
  for (const one of everyone)
    answers.push([
      one,
      await knock(house, ground.actors[one], path, matrix[path].takes(ground.spots[at])),
    ]);
  expect(answers.filter(([, answer]) => answer === "badInput")).toEqual([]);
  return answers.filter(([, answer]) => answer === "in").map(([one]) => one);
}

const inOrder = (who: readonly Who[]) => everyone.filter((one) => who.includes(one));

test.each(rows)(
  "%s lets in those it is for, where it is theirs, and nobody else",
  async (path, row) => {
    const house = row.demoOnly ? demo : serving;
    if (row.demoOnly) expect(await letIn(serving, path, "own")).toEqual([]);
    if ("anywhere" in row.lets) {
      expect(await letIn(house, path, "own")).toEqual(inOrder(row.lets.anywhere));
      return;
    }
    for (const place of places)
      expect([place, await letIn(house, path, place)]).toEqual([place, inOrder(row.lets[place])]);
    expect(["missing", await letIn(house, path, "missing")]).toEqual(["missing", []]);
  },
);

test("a list shows each reader what is theirs to see, all of it and nothing else", async () => {
  for (const { path, asks, ids, shows } of listsOf(ground))
    for (const one of everyone) {
      const theirs = shows[one];
      const found = theirs
        ? [...ids((await call(serving, ground.actors[one], path, asks)) as never)].sort()
        : await knock(serving, ground.actors[one], path, asks);
      expect([path, one, found]).toEqual([path, one, theirs ? [...theirs].sort() : "nothing"]);
    }
});

test("what a group is asked for is the group’s own, though its reader may see others", async () => {
  const { own, sibling } = ground.spots;
  const administrator = ground.world.as(ground.actors.hubAdministrator);
  const lead = ground.world.as(ground.actors.lead);
  for (const { workGroupId, sessionId, waveId } of [own, sibling]) {
    const sessions = await administrator.sessions.ofGroup({ workGroupId });
    expect(sessions.map(({ id }) => id)).toEqual([sessionId]);
    const waves = await administrator.evaluations.waves.ofGroup({ workGroupId });
    expect(waves.map(({ id }) => id)).toEqual([waveId]);
  }
  const { cycles } = await lead.lessonStudy.ofGroup({ workGroupId: own.workGroupId });
  expect(cycles.map(({ id }) => id)).toEqual([own.cycleId]);
});

/** Someone who is let in, and how nonsense in each input is answered. */
function insider(path: Path, row: Row) {
  const [one] = "anywhere" in row.lets ? row.lets.anywhere : row.lets.own;
  if (!one) throw new Error("Nobody is let in.");
  const house = {
    ...takingBack(ground.world.house),
    ...(row.demoOnly && { mode: "demo" as const }),
  };
  return async (inputs: readonly unknown[]) => {
    const answers = new Set<Answer>();
    for (const input of inputs) answers.add(await knock(house, ground.actors[one], path, input));
    return [...answers];
  };
}

test.each(rows)("%s turns nonsense away with an answer", async (path, row) => {
  const answers = insider(path, row);
  const input = row.takes(ground.spots.own);
  expect(await answers(withForeignKeys(input))).toEqual(["badInput"]);
  const refused: Answer[] = row.forgiving ? ["badInput", "in"] : ["badInput", "nothing"];
  expect(refused).toEqual(expect.arrayContaining(await answers(withHugeTexts(input))));
  expect(refused).toEqual(expect.arrayContaining(await answers(withOtherTypes(input))));
  // Odd texts may be kept as they are; what is looked for here is an error nobody answers for, which `knock` throws.
  await answers(withOddities(input));
});
