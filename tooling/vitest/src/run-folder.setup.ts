/** Gives each project of a test run one folder of its own, where its parallel files meet. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/** Runs before the first worker starts, so that every test file of the run sees the same folder. */
export default async function setUp({ config }: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "tessellate-run-"));
  config.env.TEST_RUN_FOLDER = folder;
  return () => rm(folder, { recursive: true, force: true });
}
