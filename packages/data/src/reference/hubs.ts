/** The forty Maths Hubs as editable reference data: name, reporting region, and a tile on the map. Names are public; nothing else here is about a real hub. */
import type { RegionCode } from "@tessellate/domain/organisations/places";
import { chanceFor } from "../demo/chance.ts";

export interface ReferenceHub {
  /** The same in every installation, so that a hub's figures can be recognised wherever they are read. */
  id: string;
  slug: string;
  name: string;
  region: RegionCode;
  tileCode: string;
  column: number;
  row: number;
}

type Row = [name: string, code: string, column: number, row: number];

const byRegion: Record<RegionCode, readonly Row[]> = {
  A: [
    ["Great North", "GN", 4, 0],
    ["Archimedes NE", "ANE", 4, 1],
  ],
  B: [
    ["North North West", "NNW", 3, 1],
    ["Abacus NW", "ANW", 2, 2],
    ["North West One", "NW1", 3, 2],
    ["Turing NW", "TUR", 3, 3],
    ["North West Three", "NW3", 2, 3],
    ["Cheshire and Wirral", "CW", 2, 4],
  ],
  D: [
    ["Yorkshire Ridings", "YR", 5, 2],
    ["West Yorkshire", "WY", 4, 2],
    ["Yorkshire and the Humber", "YH", 5, 3],
    ["South Yorkshire", "SY", 4, 3],
  ],
  E: [
    ["East Midlands East", "EME", 5, 4],
    ["East Midlands West", "EMW", 4, 4],
    ["East Midlands South", "EMS", 4, 5],
  ],
  F: [
    ["North Mids", "NM", 3, 4],
    ["Central", "CEN", 3, 5],
    ["SHaW", "SHW", 2, 5],
    ["Origin", "ORI", 3, 6],
  ],
  G: [
    ["Angles", "ANG", 7, 5],
    ["Cambridge", "CAM", 6, 5],
    ["Enigma", "ENI", 5, 5],
    ["Matrix (Essex and Herts)", "MAT", 6, 6],
    ["Venn Essex", "VEN", 7, 6],
  ],
  H: [
    ["London Central and NW", "LNW", 5, 6],
    ["London North East", "LNE", 7, 7],
    ["London Central and West", "LCW", 5, 7],
    ["London Thames", "LTH", 6, 7],
    ["London South West", "LSW", 5, 8],
    ["London South East", "LSE", 6, 8],
  ],
  J: [
    ["Bucks, Berks and Oxon", "BBO", 4, 6],
    ["North-East Hants and Surrey", "NHS", 4, 8],
    ["Kent and Medway", "KM", 7, 8],
    ["Solent", "SOL", 4, 9],
    ["Sussex", "SUS", 5, 9],
  ],
  K: [
    ["GLOW", "GLO", 3, 7],
    ["Mobius", "MOB", 4, 7],
    ["Boolean", "BOO", 3, 8],
    ["Jurassic", "JUR", 2, 9],
    ["CODE", "COD", 1, 9],
  ],
};

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

export const referenceHubs: readonly ReferenceHub[] = Object.entries(byRegion).flatMap(
  ([region, rows]) =>
    rows.map(([name, tileCode, column, row]) => ({
      id: chanceFor(`hub ${slugOf(name)}`).uuid(),
      slug: slugOf(name),
      name,
      region: region as RegionCode,
      tileCode,
      column,
      row,
    })),
);
