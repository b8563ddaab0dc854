/** Which addresses belong to an evaluation's form. */
import { expect, test } from "vitest";
import { formPathOf, isAsset } from "./offline-cache.ts";

const secret = "h5Zk3vJ0QmYw8sXc1LrT9bNqh5Zk3vJ0QmYw8sXc1Lr";

test("checking, sending and receipt belong to the form they came from", () => {
  for (const rest of ["", "/check", "/done", "/not-me"])
    expect(formPathOf(`/e/${secret}${rest}`)).toBe(`/e/${secret}`);
});

test("the worker itself and every other page are nobody's form", () => {
  for (const path of ["/e/worker.js", "/", "/work-groups/e/x", `/x/e/${secret}`])
    expect(formPathOf(path)).toBeUndefined();
  expect(isAsset("/assets/app.css")).toBe(true);
  expect(isAsset("/e/assets/app.css")).toBe(false);
});
