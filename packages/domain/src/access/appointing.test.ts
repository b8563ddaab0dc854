/** What may be said when someone is appointed. */
import { expect, test } from "vitest";
import { appointInput } from "./appointing.ts";

const said = (over: object) =>
  appointInput.safeParse({
    email: " Ada.Marsh@School.Example ",
    role: "hubAdministrator",
    ...over,
  });
const problems = (over: object) =>
  said(over).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

test("an address is folded and a place is read", () => {
  expect(said({ over: "hub:archimedes-ne" }).data).toEqual({
    email: "ada.marsh@school.example",
    role: "hubAdministrator",
    place: { scope: "hub", ref: "archimedes-ne" },
  });
});

test("a national role is held over England unless a project is named", () => {
  const place = (over?: string) =>
    said({ role: "nationalLead", ...(over && { over }) }).data?.place;
  expect(place()).toEqual({ scope: "nation", ref: "england" });
  expect(place("england")).toEqual({ scope: "nation", ref: "england" });
  expect(place("project:ratio")).toEqual({ scope: "project", ref: "ratio" });
});

test.each([
  ["no place", {}],
  ["a kind it cannot be held over", { over: "school:100000" }],
  ["all of England", { over: "england" }],
  ["no such kind", { over: "planet:mars" }],
  ["a kind without a name", { over: "hub:" }],
])("a hub role over %s is refused with a sentence", (_, over) => {
  expect(problems(over)).toEqual([
    "over: The role “Hub administrator” is held over a hub: choose which",
  ]);
});

test("a mistaken address, role or unknown field is refused", () => {
  expect(problems({ email: "ada", over: "hub:x" })).toHaveLength(1);
  expect(problems({ role: "queen", over: "hub:x" })).toEqual(["role: Choose a role"]);
  expect(problems({ over: "hub:x", admin: true })).toHaveLength(1);
});
