/** Matching people's two answers. */
import { expect, test } from "vitest";
import type { Contribution } from "../cells.ts";
import { agreement } from "../scale.ts";
import { changeIn, matchBetween } from "./matching.ts";

const said = (person: string | null, school: string, PL1?: string): Contribution => ({
  person,
  school,
  answers: PL1 === undefined ? {} : { PL1 },
});
const match = (before: Contribution[], after: Contribution[]) =>
  matchBetween(
    { contributions: before, question: "PL1" },
    { contributions: after, question: "PL1" },
    agreement,
  );

test("somebody who has changed school is one pair, counted for the school they answered for at the end", () => {
  const { paired, onlyBefore, onlyAfter } = match([said("p", "1", "2")], [said("p", "9", "4")]);
  expect(paired).toEqual([{ person: "p", school: "9", before: "2", after: "4" }]);
  expect([...onlyBefore, ...onlyAfter]).toEqual([]);
});

test("a joiner, a leaver and a question left blank stand alone", () => {
  const { paired, onlyBefore, onlyAfter } = match(
    [said("leaver", "1", "2"), said("blank", "1", "3")],
    [said("joiner", "1", "4"), said("blank", "1")],
  );
  expect(paired).toEqual([]);
  expect(onlyBefore.map(({ person }) => person)).toEqual(["leaver", "blank"]);
  expect(onlyAfter.map(({ person }) => person)).toEqual(["joiner"]);
});

test("people who have been erased are never matched with one another", () => {
  expect(match([said(null, "1", "2")], [said(null, "1", "4")]).paired).toEqual([]);
});

test("an answer off the scale is none", () => {
  expect(match([said("p", "1", "na")], [said("p", "1", "4")]).paired).toEqual([]);
});

test("declining, staying and improving are told apart by the order of the scale", () => {
  const { paired } = match(
    [said("a", "1", "2"), said("b", "1", "3"), said("c", "1", "5"), said("d", "1", "1")],
    [said("a", "1", "4"), said("b", "1", "3"), said("c", "1", "4"), said("d", "1", "5")],
  );
  expect(changeIn(paired, agreement)).toEqual({ improved: 2, same: 1, declined: 1 });
});
