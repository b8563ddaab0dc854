/** The page that says who may do what is the policy's, word for word. */
import { readFile } from "node:fs/promises";
import { permissions, policy } from "@tessellate/domain/access/policy";
import { expect, test } from "vitest";
import { permissionsPage, permissionsPath } from "./permissions-page.ts";

const root = new URL("../../../", import.meta.url);

test("docs/permissions.md says what the policy says: `pnpm permissions` writes it again", async () => {
  expect(await readFile(new URL(permissionsPath, root), "utf8")).toBe(permissionsPage());
});

test("the page has every permission once, and nobody’s grant is left out", () => {
  const lines = permissionsPage()
    .split("\n")
    .filter((line) => /^\| .* \| .* \| .* \|$/.test(line));
  const named = lines.filter((line) => /^\| [A-Z][\w -]*: /.test(line));
  expect(new Set(named.map((line) => line.split("|")[1])).size).toBe(permissions.length);
  expect(lines).toContain("| Session: schedule | Work Group Lead | its Work Group |");
  expect(lines).toContain("|  | Hub administrator, Maths Hub Lead | its hub |");
  const whoMay = lines.slice(
    0,
    lines.findIndex((line) => line.startsWith("| Role ")),
  );
  const names = whoMay.slice(1).flatMap((line) => line.split("|")[2]?.split(", ") ?? []);
  expect(names).toHaveLength(Object.values(policy).flat().length);
});
