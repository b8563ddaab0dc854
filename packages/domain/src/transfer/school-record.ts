/** Reading one row of the register into a school, or saying what is wrong with it. */
import { z } from "zod";
import { regionCodes, type SchoolState } from "../organisations/places.ts";
import { columnKeys, columns, type Layout } from "./columns.ts";
import { asWindows1252 } from "./encoding.ts";

/** What the register writes where a number was suppressed, never entered, or does not apply. */
const sentinels = new Set(["", "SUPP", "NE", "NA", "X"]);

const states: Record<string, SchoolState> = {
  "1": "open",
  "2": "closed",
  "3": "closing",
  "4": "proposed",
};

const text = (most: number) =>
  z
    .string()
    .max(most, `is longer than ${most} characters`)
    .transform((value) => value || null);
const needed = (most: number) =>
  z.string().min(1, "is empty").max(most, `is longer than ${most} characters`);

const number = (least: number, most: number, whole = true) =>
  z.string().transform((value, ctx) => {
    if (sentinels.has(value)) return null;
    const read = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    if (read >= least && read <= most && (!whole || Number.isInteger(read))) return read;
    ctx.addIssue(`is not a ${whole ? "whole " : ""}number from ${least} to ${most}`);
    return z.NEVER;
  });

const daysIn = (year: number, month: number) =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const date = z.string().transform((value, ctx) => {
  if (value === "") return null;
  const [, day = "", month = "", year = ""] = /^(\d\d)-(\d\d)-(\d{4})$/.exec(value) ?? [];
  const real =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysIn(Number(year), Number(month));
  if (real) return `${year}-${month}-${day}`;
  ctx.addIssue("is not a date written DD-MM-YYYY");
  return z.NEVER;
});

const region = z
  .string()
  .regex(/^[A-Z]?$/, "is not the letter of a region")
  .transform((value) => regionCodes.find((code) => code === value) ?? null);

const postcode = text(10).transform(
  (value) =>
    value?.toUpperCase().replace(/^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/, "$1 $2") ?? null,
);

/** One school, from the text of its row. Codes stay text (`02`); the blank and the withheld become null. */
export const schoolRecord = z.strictObject({
  urn: z
    .string()
    .regex(/^\d{5,7}$/, "is not a number of 5 to 7 digits")
    .transform(Number),
  laCode: z.string().regex(/^\d{3}$/, "is not a code of three digits"),
  laName: needed(100),
  establishmentNumber: z
    .string()
    .regex(/^(\d{1,4})?$/, "is not a number of up to four digits")
    .transform((value) => value || null),
  name: needed(200),
  typeCode: text(10),
  typeName: text(100),
  typeGroupCode: text(10),
  typeGroupName: text(100),
  state: z.string().transform((value, ctx) => {
    const state = states[value];
    if (!state) ctx.addIssue("is not one of the register’s codes 1 to 4");
    return state ?? z.NEVER;
  }),
  openedOn: date,
  closedOn: date,
  phaseCode: text(10),
  phaseName: text(100),
  lowAge: number(0, 99),
  highAge: number(0, 99),
  pupils: number(0, 100_000),
  freeSchoolMeals: number(0, 100, false).optional(),
  trustUid: text(20),
  trustName: text(200),
  ukprn: z.string().transform((value, ctx) => {
    if (sentinels.has(value)) return null;
    if (!/^\d{8}$/.test(value)) ctx.addIssue("is not a number of eight digits");
    return value;
  }),
  town: text(100),
  county: text(100).optional(),
  postcode,
  regionCode: region,
  district: text(100).optional(),
  easting: number(0, 999_999).optional(),
  northing: number(0, 9_999_999).optional(),
  changedOn: date.optional(),
  successorUrn: number(10_000, 9_999_999).optional(),
});

export type SchoolRecord = z.output<typeof schoolRecord>;

/** A row that was read, or the sentence that says why it was not. */
export type Reading =
  | { ok: true; school: SchoolRecord }
  | { ok: false; urn: string | null; reason: string };

/** Reads one row, whose values may still be letters as Latin-1 has them. A bad row is reported and passed over; the first thing wrong with it is enough to mend it. */
export function readSchool({ width, positions }: Layout, values: readonly string[]): Reading {
  const row: Record<string, string> = {};
  for (const [key, at] of positions) row[key] = asWindows1252(values[at] ?? "").trim();
  const urn = row.urn?.slice(0, 20) || null;
  if (values.length !== width)
    return {
      ok: false,
      urn,
      reason: `The row has ${values.length} values, the heading has ${width}.`,
    };
  const result = schoolRecord.safeParse(row);
  if (result.success) return { ok: true, school: result.data };
  const [issue] = result.error.issues;
  return {
    ok: false,
    urn,
    reason: sentence(row, String(issue?.path[0] ?? ""), issue?.message ?? ""),
  };
}

function sentence(row: Record<string, string>, key: string, message: string): string {
  const header = key in columns ? columns[key as keyof typeof columns].header : key;
  const value = row[key] ?? "";
  if (value === "") return `${header} is empty.`;
  return `${header} “${value.length > 40 ? `${value.slice(0, 40)}…` : value}” ${message}.`;
}

/** What a row says, in one line that is the same whenever it says the same; hashed, it tells an unchanged school. */
export const gistOf = (school: SchoolRecord): string =>
  JSON.stringify(columnKeys.map((key) => school[key] ?? null));
