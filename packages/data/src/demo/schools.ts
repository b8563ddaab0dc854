/** Some 1,500 invented schools, spread over nine regions, shaped like rows of the schools register. */
import { type RegionCode, regionCodes } from "@tessellate/domain/organisations/places";
import { searchTextOf } from "@tessellate/domain/organisations/search";
import type { schools } from "../schema/index.ts";
import { type Chance, chanceFor } from "./chance.ts";
import { authorities, schoolSaints, schoolTrees, townBeginnings, townEndings } from "./names.ts";

/** URNs of invented schools begin here; the real register has none so high. */
export const firstDemoUrn = 900001;

const phases = [
  { code: "2", name: "Primary", low: 4, high: 11, share: 0.68, suffix: "Primary School" },
  { code: "4", name: "Secondary", low: 11, high: 16, share: 0.24, suffix: "School" },
  { code: "7", name: "All-through", low: 3, high: 18, share: 0.08, suffix: "Academy" },
] as const;

type School = typeof schools.$inferInsert & { urn: number };

export function demoSchools(count = 1500): School[] {
  const chance = chanceFor("schools");
  const named = castNeighbourhood.map((name, index) => nearTheCast(name, firstDemoUrn + index));
  const rest = Array.from({ length: count - named.length }, (_, index) =>
    invent(chance, firstDemoUrn + named.length + index),
  );
  return [...named, ...rest];
}

/** The primary schools of the cast's own group, the two with cast members first. */
const castNeighbourhood = [
  "Willowbeck Primary School",
  "Carrside Primary School",
  "Highfold Primary School",
  "Millgate Primary School",
  "Stonebridge Primary School",
  "Larkhill Primary School",
];

const nearTheCast = (name: string, urn: number): School =>
  school({ urn, name, region: "A", town: "Carrbeck", chance: chanceFor(name), phase: phases[0] });

function invent(chance: Chance, urn: number): School {
  const region = chance.pick(regionCodes);
  const town = chance.pick(townBeginnings) + chance.pick(townEndings);
  const roll = chance.next();
  const phase = roll < 0.68 ? phases[0] : roll < 0.92 ? phases[1] : phases[2];
  const stem =
    chance.next() < 0.3
      ? chance.pick(schoolSaints)
      : chance.next() < 0.5
        ? town
        : `${chance.pick(schoolTrees)} ${chance.pick(["Lane", "Hill", "Bank", "Green", "Street"])}`;
  return school({ urn, name: `${stem} ${phase.suffix}`, region, town, chance, phase });
}

interface Sketch {
  urn: number;
  name: string;
  region: RegionCode;
  town: string;
  chance: Chance;
  phase: (typeof phases)[number];
}

function school({ urn, name, region, town, chance, phase }: Sketch): School {
  const authority = chance.pick(authorities[region]);
  const postcode = `${authority.slice(-2)}${chance.between(1, 28)} ${chance.between(1, 9)}${chance.pick(["AB", "DE", "HJ", "LN", "PQ", "RS", "TU", "WX"])}`;
  const laCode = String(
    900 +
      regionCodes.indexOf(region) * 3 +
      (authorities[region] as readonly string[]).indexOf(authority),
  );
  return {
    urn,
    ukprn: String(19000000 + urn),
    laCode,
    laName: authority.slice(0, -3),
    establishmentNumber: String(2000 + (urn % 7000)),
    name,
    typeCode: "01",
    typeName: "Community school",
    typeGroupCode: "4",
    typeGroupName: "Local authority maintained schools",
    state: "open",
    phaseCode: phase.code,
    phaseName: phase.name,
    lowAge: phase.low,
    highAge: phase.high,
    pupils: chance.between(90, phase.code === "2" ? 460 : 1500),
    freeSchoolMeals: chance.between(4, 48),
    town,
    postcode,
    regionCode: region,
    district: authority.slice(0, -3),
    search: searchTextOf({ name, town, postcode, urn }),
    sourceHash: "",
  };
}
