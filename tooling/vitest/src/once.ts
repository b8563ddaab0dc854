/** Work that many test files need and one does: the others wait for it. */
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Does `work` once per folder and name, whichever process asks first; everyone else returns when it is done.
 * Making a folder succeeds for exactly one asker, which is what settles who works.
 * Throws in every asker when the work failed.
 */
export async function once(folder: string, name: string, work: () => Promise<void>): Promise<void> {
  const claim = join(folder, name);
  const [done, failed] = [join(claim, "done"), join(claim, "failed")];
  if (!(await isMine(claim))) return waitFor(done, failed);
  try {
    await work();
    await writeFile(done, "");
  } catch (error) {
    await writeFile(failed, String(error));
    throw error;
  }
}

async function isMine(claim: string): Promise<boolean> {
  try {
    await mkdir(claim);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function waitFor(done: string, failed: string): Promise<void> {
  while (!(await exists(done))) {
    if (await exists(failed)) throw new Error(await readFile(failed, "utf8"));
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
