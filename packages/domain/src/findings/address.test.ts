/** A figure has one address, and the address leads back to the figure. */
import { expect, test } from "vitest";
import { figureAddress, figurePath, overTimePath, placeAddress } from "./address.ts";

const figure = {
  level: "hub",
  place: "archimedes-ne",
  project: "additive-structure",
  measure: "pupils",
  wave: "lesson",
  year: 2026,
  release: 3,
} as const;

test("a figure's address can be read back to the same figure", () => {
  for (const path of [figurePath(figure), overTimePath(figure)]) {
    const query = new URL(path, "http://tessellate.example").searchParams;
    expect(figureAddress.parse(Object.fromEntries(query))).toEqual(figure);
  }
});

test("an address with something in it that figures do not have is refused", () => {
  expect(figureAddress.safeParse({ ...figure, school: "900001" }).success).toBe(false);
  expect(figureAddress.safeParse({ ...figure, level: "school" }).success).toBe(false);
});

test("a place's page shows all projects and all areas unless asked for one", () => {
  const page = placeAddress.parse({ level: "nation", place: "england" });
  expect(page).toEqual({ level: "nation", place: "england", project: "all", wave: "lesson" });
  expect(placeAddress.safeParse({ ...page, area: "gender" }).success).toBe(false);
});
