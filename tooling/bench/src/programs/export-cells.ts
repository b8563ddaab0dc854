/** A release of many cells written out through the API as files that may leave. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { insertAll } from "@tessellate/data/insert-all";
import { releaseCells, releases, releaseWaves } from "@tessellate/data/schema";
import { england } from "@tessellate/domain/access/roles";
import { disclosurePolicy } from "@tessellate/domain/findings/cells";
import { regionCodes } from "@tessellate/domain/organisations/places";
import { type Group, layGround, questionKeys } from "../ground.ts";
import { as, openHouse } from "../house.ts";
import { growthOf } from "../memory.ts";
import { costOf, offer } from "./offer.ts";

let house: Awaited<ReturnType<typeof openHouse>> | undefined;

function opened() {
  if (!house) throw new Error("Nothing has been filled yet.");
  return house;
}

const releaseId = "0de70000-0000-7000-8000-0000000000ff";

/** One cell as a release keeps it: most with their whole distribution, some withheld. */
function cellOf(number: number) {
  const withheld = number % 7 === 0;
  const nothing = { respondents: null, schools: null, expected: null, agree: null, mean: null };
  if (withheld) return { ...nothing, state: "withheld" as const, options: null };
  const options = { "1": 2, "2": 3, "3": 9 + (number % 5), "4": 21, "5": 12 };
  const respondents = Object.values(options).reduce((sum, count) => sum + count, 0);
  return {
    state: "value" as const,
    respondents,
    schools: 12,
    expected: respondents + 9,
    answered: respondents,
    agree: 33 / respondents,
    mean: 3.8,
    options,
  };
}

function cellsFor(groups: readonly Group[], families: readonly string[]) {
  const places = [
    { level: "nation" as const, place: england },
    ...regionCodes.map((place) => ({ level: "region" as const, place })),
    ...[...new Set(groups.map(({ hubId }) => hubId))].map((place) => ({
      level: "hub" as const,
      place,
    })),
  ];
  let number = 0;
  return places.flatMap((at) =>
    ["all", ...families].flatMap((project) =>
      [2025, 2026].flatMap((academicYear) =>
        questionKeys.map((measure) => ({
          ...at,
          ...cellOf(number++),
          releaseId,
          pattern: "leave" as const,
          project,
          academicYear,
          waveKind: "lesson" as const,
          measure,
          isArea: false,
        })),
      ),
    ),
  );
}

offer({
  /** Lays hubs and projects and puts one release over them. Returns how many cells it has. */
  fill: async (file: string) => {
    house = await openHouse(file);
    const groups = await layGround(house, { hubs: 40, families: 30, groups: 1, teachers: 1 });
    const { database } = house;
    const families = (await database.reader.query.projectFamilies.findMany()).map(({ id }) => id);
    const cells = cellsFor(groups, families);
    const [first] = groups as [Group];
    await database.transaction(async (tx) => {
      await insertAll(tx, releases, [
        {
          id: releaseId,
          number: 1,
          state: "ready",
          policyVersion: disclosurePolicy.version,
          asAt: new Date(),
          progress: 1,
          cells: cells.length,
          withheld: cells.filter(({ state }) => state === "withheld").length,
          hash: createHash("sha256").digest("hex"),
        },
      ]);
      await insertAll(tx, releaseWaves, [
        {
          releaseId,
          hubId: first.hubId,
          waveId: first.id,
          workGroupId: first.id,
          familyId: families[0] ?? null,
          academicYear: 2026,
          waveKind: "lesson",
          instrumentVersionId: first.instrumentVersionId,
          respondents: 1,
          schools: 1,
          expected: 1,
        },
      ]);
      await insertAll(tx, releaseCells, cells);
    });
    return cells.length;
  },
  /** Writes it out: what a cell cost, how many lines there were, and by how many bytes memory grew. */
  write: async ({ folder, name, cells }: { folder: string; name: string; cells: number }) => {
    const operator = as(opened(), { kind: "operator" });
    let lines = 0;
    let cost = { cpu: 0, wall: 0 };
    const growth = await growthOf(async () => {
      cost = await costOf(cells, async () => {
        const done = await operator.findings.exportRelease({
          number: 1,
          folder: join(folder, name),
        });
        if (!done.ok) throw new Error(JSON.stringify(done.problems));
        if (done.cells !== cells) throw new Error(`${done.cells} of ${cells} cells were written.`);
        lines = done.lines;
      });
    });
    return { cost, lines, growth };
  },
});
