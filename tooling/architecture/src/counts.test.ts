/** The last line of a run is only as good as what is read from each runner's own words. */
import { expect, test } from "vitest";
import { countOf, lastLine } from "./counts.ts";

const vitestSaid = `
@tessellate/domain:test:  Test Files  3 passed (3)
@tessellate/domain:test:       Tests  21 passed | 2 skipped (23)
@tessellate/api:test: \u001b[2m Test Files \u001b[22m 1 failed | 4 passed (5)
@tessellate/api:test: \u001b[2m      Tests \u001b[22m 2 failed | 40 passed (42)
`;

const playwrightSaid = `
@tessellate/web:e2e: Running 9 tests using 1 worker
@tessellate/web:e2e:   1 failed
@tessellate/web:e2e:     journey.spec.ts:3:1 › 12 passed teachers
@tessellate/web:e2e:   1 flaky
@tessellate/web:e2e:   2 skipped
@tessellate/web:e2e:   1 did not run
@tessellate/web:e2e:   4 passed (1.2m)
`;

test("the tests of every package add up, skipped ones not counted", () => {
  expect(countOf("vitest", vitestSaid, 1)).toEqual({ passed: 61, failed: 2 });
});

test("a test file that does not even load counts as failed", () => {
  const said = " Test Files  1 failed | 1 passed (2)\n      Tests  3 passed (3)\n";
  expect(countOf("vitest", said, 1)).toEqual({ passed: 3, failed: 1 });
  expect(countOf("vitest", " Test Files  1 failed (1)\n      Tests  no tests\n", 1)).toEqual({
    passed: 0,
    failed: 1,
  });
});

test("a journey that passed at the second try passed; one that never ran did not", () => {
  expect(countOf("playwright", playwrightSaid, 1)).toEqual({ passed: 5, failed: 2 });
});

test("a package whose tests never began has failed beside one whose tests did", () => {
  const said = `
@tessellate/api:test:       Tests  2 failed | 40 passed (42)
@tessellate/auth:test: No test files found, exiting with code 1
@tessellate/auth#test:  ERROR  command (packages/auth) pnpm run test exited (1)
@tessellate/api#test:  ERROR  command (packages/api) pnpm run test exited (1)
`;
  expect(countOf("vitest", said, 1)).toEqual({ passed: 40, failed: 3 });
});

test("a step that ends badly has failed, whatever it printed", () => {
  expect(countOf("vitest", "      Tests  5 passed (5)\n", 1)).toEqual({ passed: 5, failed: 1 });
  expect(countOf("one", "all good", 1)).toEqual({ passed: 0, failed: 1 });
});

test("a runner that ran nothing has shown nothing", () => {
  expect(countOf("vitest", "", 0)).toEqual({ passed: 0, failed: 1 });
  expect(countOf("playwright", "", 0)).toEqual({ passed: 0, failed: 1 });
});

test("a check that is no test counts as one", () => {
  expect(countOf("one", "Checked 400 files", 0)).toEqual({ passed: 1, failed: 0 });
});

test("the last line says both numbers and nothing else", () => {
  expect(lastLine({ passed: 12, failed: 0 })).toBe("12 passed, 0 failed");
});
