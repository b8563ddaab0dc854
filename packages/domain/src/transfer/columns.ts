/** Which columns of the Department's register (GIAS) are kept, and where they stand in a given file. */

interface Column {
  header: string;
  /** Left out of some years' layouts: what is known of it stays when the file does not have it. */
  optional?: true;
}

/**
 * The columns we keep, by our own names. Heads' names and telephone numbers are not needed, so they are never read.
 * The Department's extract has no successor; files that add `SuccessorURN` are believed.
 */
export const columns = {
  urn: { header: "URN" },
  laCode: { header: "LA (code)" },
  laName: { header: "LA (name)" },
  establishmentNumber: { header: "EstablishmentNumber" },
  name: { header: "EstablishmentName" },
  typeCode: { header: "TypeOfEstablishment (code)" },
  typeName: { header: "TypeOfEstablishment (name)" },
  typeGroupCode: { header: "EstablishmentTypeGroup (code)" },
  typeGroupName: { header: "EstablishmentTypeGroup (name)" },
  state: { header: "EstablishmentStatus (code)" },
  openedOn: { header: "OpenDate" },
  closedOn: { header: "CloseDate" },
  phaseCode: { header: "PhaseOfEducation (code)" },
  phaseName: { header: "PhaseOfEducation (name)" },
  lowAge: { header: "StatutoryLowAge" },
  highAge: { header: "StatutoryHighAge" },
  pupils: { header: "NumberOfPupils" },
  freeSchoolMeals: { header: "PercentageFSM", optional: true },
  trustUid: { header: "Trusts (code)" },
  trustName: { header: "Trusts (name)" },
  ukprn: { header: "UKPRN" },
  town: { header: "Town" },
  county: { header: "County (name)", optional: true },
  postcode: { header: "Postcode" },
  regionCode: { header: "GOR (code)" },
  district: { header: "DistrictAdministrative (name)", optional: true },
  easting: { header: "Easting", optional: true },
  northing: { header: "Northing", optional: true },
  changedOn: { header: "LastChangedDate", optional: true },
  successorUrn: { header: "SuccessorURN", optional: true },
} as const satisfies Record<string, Column>;

export type ColumnKey = keyof typeof columns;
export const columnKeys = Object.keys(columns) as ColumnKey[];

/** Where each kept column stands in this file, and how many columns a whole row has. */
export interface Layout {
  width: number;
  positions: readonly (readonly [ColumnKey, number])[];
}

const plain = (header: string) => header.replaceAll(/\s+/g, " ").trim().toLowerCase();

/**
 * Binds columns by the name in the heading, in whatever order they stand; columns we do not know are passed over.
 * `missing` names the columns without which no school can be read.
 */
export function layoutOf(heading: readonly string[]): {
  layout: Layout;
  missing: readonly string[];
} {
  const places = new Map<string, number>();
  heading.forEach((header, i) => {
    if (!places.has(plain(header))) places.set(plain(header), i);
  });
  const found = columnKeys.map((key) => [key, places.get(plain(columns[key].header))] as const);
  return {
    layout: {
      width: heading.length,
      positions: found.flatMap(([key, at]) => (at === undefined ? [] : [[key, at] as const])),
    },
    missing: found
      .filter(([key, at]) => at === undefined && !("optional" in columns[key]))
      .map(([key]) => columns[key].header),
  };
}
