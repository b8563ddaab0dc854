/** Reading rows of the register. */
import { expect, test } from "vitest";
import { columnKeys, columns, layoutOf } from "./columns.ts";
import { gistOf, readSchool } from "./school-record.ts";

const heading = columnKeys.map((key) => columns[key].header);
const aldgate: Record<string, string> = {
  urn: "100000",
  laCode: "201",
  laName: "City of London",
  establishmentNumber: "3614",
  name: "The Aldgate School",
  typeCode: "02",
  typeName: "Voluntary aided school",
  typeGroupCode: "4",
  typeGroupName: "Local authority maintained schools",
  state: "1",
  openedOn: "",
  closedOn: "",
  phaseCode: "2",
  phaseName: "Primary",
  lowAge: "3",
  highAge: "11",
  pupils: "248",
  freeSchoolMeals: "SUPP",
  ukprn: "10079319",
  town: "London",
  postcode: "ec3a5de",
  regionCode: "H",
  easting: "533523",
  northing: "181201",
  changedOn: "29-02-2024",
};
const read = (over: Record<string, string> = {}) =>
  readSchool(
    layoutOf(heading).layout,
    columnKeys.map((key) => ({ ...aldgate, ...over })[key] ?? ""),
  );
const reasonFor = (over: Record<string, string>) => {
  const reading = read(over);
  return reading.ok ? "taken" : reading.reason;
};

test("a row is read: codes stay text, figures are numbers, dates are days, the withheld is not known", () => {
  expect(read()).toMatchObject({
    ok: true,
    school: {
      urn: 100_000,
      typeCode: "02",
      state: "open",
      pupils: 248,
      freeSchoolMeals: null,
      postcode: "EC3A 5DE",
      regionCode: "H",
      changedOn: "2024-02-29",
      trustUid: null,
      successorUrn: null,
      openedOn: null,
    },
  });
});

test("the register's four states, and every way of withholding a figure", () => {
  const state = (code: string) => {
    const one = read({ state: code });
    return one.ok && one.school.state;
  };
  expect(["1", "2", "3", "4"].map(state)).toEqual(["open", "closed", "closing", "proposed"]);
  for (const withheld of ["SUPP", "NE", "NA", "X", ""])
    expect(read({ pupils: withheld })).toMatchObject({ ok: true, school: { pupils: null } });
});

test("a school outside the nine regions has none", () => {
  expect(read({ regionCode: "Z" })).toMatchObject({ ok: true, school: { regionCode: null } });
});

test("a bad row says which column, what stands there and what is wrong with it", () => {
  expect(reasonFor({ urn: "12AB" })).toBe("URN “12AB” is not a number of 5 to 7 digits.");
  expect(reasonFor({ name: " " })).toBe("EstablishmentName is empty.");
  expect(reasonFor({ state: "9" })).toBe(
    "EstablishmentStatus (code) “9” is not one of the register’s codes 1 to 4.",
  );
  for (const date of [
    "29-02-2023",
    "31-04-2020",
    "00-01-2020",
    "01-13-2020",
    "2020-01-01",
    "1-1-2020",
  ])
    expect(reasonFor({ openedOn: date })).toBe(
      `OpenDate “${date}” is not a date written DD-MM-YYYY.`,
    );
  expect(reasonFor({ pupils: "1e3" })).toBe(
    "NumberOfPupils “1e3” is not a whole number from 0 to 100000.",
  );
  expect(reasonFor({ freeSchoolMeals: "101" })).toContain("is not a number from 0 to 100");
  expect(reasonFor({ laCode: "20" })).toBe("LA (code) “20” is not a code of three digits.");
});

test("a row with too few or too many values is bad, whatever they are", () => {
  expect(readSchool(layoutOf(heading).layout, ["100000"])).toMatchObject({
    ok: false,
    reason: "The row has 1 values, the heading has 30.",
  });
});

test("Windows letters are read as such", () => {
  expect(read({ name: "St Mary\u0092s" })).toMatchObject({
    ok: true,
    school: { name: "St Mary’s" },
  });
});

test("two rows that say the same have the same gist, and any kept column tells them apart", () => {
  const gist = (over?: Record<string, string>) => {
    const one = read(over);
    return one.ok ? gistOf(one.school) : "";
  };
  expect(gist({ postcode: "EC3A 5DE" })).toBe(gist());
  for (const change of <Record<string, string>[]>[
    { town: "Leeds" },
    { state: "2" },
    { trustName: "A Trust" },
    { northing: "1" },
    { successorUrn: "100001" },
  ])
    expect(gist(change)).not.toBe(gist());
});
