/** The migrations say what the schema says, for both engines. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const kit = join(root, "node_modules/.bin/drizzle-kit");
const here = process.env.DATABASE_URL === "file:" ? "sqlite" : "postgres";

test(`nothing in the schema is missing from the migrations for ${here}`, () => {
  const copy = mkdtempSync(join(tmpdir(), "migrations-"));
  try {
    cpSync(join(root, "migrations", here), copy, { recursive: true });
    const before = readdirSync(copy);
    const dialect = here === "sqlite" ? "sqlite" : "postgresql";
    const said = execFileSync(
      kit,
      [
        "generate",
        `--dialect=${dialect}`,
        "--schema=src/schema/index.ts",
        `--out=${relative(root, copy)}`,
        "--casing=snake_case",
      ],
      {
        cwd: root,
        env: { ...process.env, DATABASE_URL: here === "sqlite" ? "file:" : "postgres:" },
      },
    );
    expect(String(said)).toContain("No schema changes");
    expect(readdirSync(copy)).toEqual(before);
  } finally {
    rmSync(copy, { recursive: true });
  }
}, 60_000);
