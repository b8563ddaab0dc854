/** Lays a small tree of files in a temporary folder, with the packages its imports lead to. */
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ground, insiders, outsiders, type Tree } from "./planted.ts";

/** The folder of the tree, and how to remove it. */
export async function plant(tree: Tree): Promise<{ root: string; remove(): Promise<void> }> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "tessellate-tree-")));
  const files: Tree = { ...ground, ...tree, ...Object.fromEntries(outsiders.flatMap(outsider)) };
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), contents);
  }
  await mkdir(join(root, "node_modules/@tessellate"), { recursive: true });
  for (const [name, folder] of Object.entries(insiders)) {
    await symlink(join(root, folder), join(root, "node_modules/@tessellate", name));
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

const outsider = (name: string): [string, string][] => [
  [`node_modules/${name}/package.json`, JSON.stringify({ name, main: "./index.js" })],
  [`node_modules/${name}/index.js`, "export {};\n"],
];
