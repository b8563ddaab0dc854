/** Regions, hubs, trusts and schools: reference data of the nation, owned by no hub. */
import { hubStates, regionCodes, schoolStates } from "@tessellate/domain/organisations/places";
import { day, index, integer, number, primaryKey, table, text, uuid } from "#kit";

export const regions = table("regions", {
  code: text({ enum: regionCodes }).primaryKey(),
  name: text().notNull(),
});

export const hubs = table("hubs", {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  /** The region a hub reports in; its schools' own regions may differ. */
  regionCode: text({ enum: regionCodes })
    .notNull()
    .references(() => regions.code),
  state: text({ enum: hubStates }).notNull(),
  /** Its place and letters on the tile map. */
  tileCode: text().notNull(),
  tileColumn: integer().notNull(),
  tileRow: integer().notNull(),
  validFrom: day().notNull(),
  validTo: day(),
});

export const hubLeadSchools = table(
  "hub_lead_schools",
  {
    hubId: uuid()
      .notNull()
      .references(() => hubs.id),
    urn: integer()
      .notNull()
      .references(() => schools.urn),
  },
  (t) => [primaryKey({ columns: [t.hubId, t.urn] })],
);

export const trusts = table("trusts", {
  uid: text().primaryKey(),
  name: text().notNull(),
});

/** A school as the Department's register (GIAS) has it. Closed schools stay, flagged. */
export const schools = table(
  "schools",
  {
    urn: integer().primaryKey(),
    ukprn: text(),
    laCode: text().notNull(),
    laName: text().notNull(),
    establishmentNumber: text(),
    name: text().notNull(),
    typeCode: text(),
    typeName: text(),
    typeGroupCode: text(),
    typeGroupName: text(),
    state: text({ enum: schoolStates }).notNull(),
    openedOn: day(),
    closedOn: day(),
    phaseCode: text(),
    phaseName: text(),
    lowAge: integer(),
    highAge: integer(),
    pupils: integer(),
    freeSchoolMeals: number(),
    trustUid: text().references(() => trusts.uid),
    town: text(),
    county: text(),
    postcode: text(),
    regionCode: text({ enum: regionCodes }),
    district: text(),
    easting: integer(),
    northing: integer(),
    changedOn: day(),
    successorUrn: integer(),
    /** Folded name, town, postcode and URN: what people type to find a school. */
    search: text().notNull(),
    /** Hash of the register's row, so that an unchanged row is not written again. */
    sourceHash: text().notNull(),
  },
  (t) => [index("schools_postcode").on(t.postcode), index("schools_trust").on(t.trustUid)],
);
