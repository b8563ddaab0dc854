/** Files that are the same for everybody: compressed when built, kept by browsers. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

const day = 60 * 60 * 24;

/** Serves the built client from `build/client`. Hashed names never change what they mean; the few others last a day. */
export function staticFiles(): Hono {
  const root = fileURLToPath(new URL("../client", import.meta.url));
  const serve = (keep: string) =>
    serveStatic({
      root,
      precompressed: true,
      onFound: (_path, c) => c.header("Cache-Control", keep),
    });
  const files = new Hono();
  files.use("/assets/*", serve(`public, max-age=${365 * day}, immutable`));
  files.get("/assets/*", (c) => c.text("Not found", 404));
  for (const { name } of readdirSync(root, { withFileTypes: true }).filter((f) => f.isFile()))
    files.use(`/${name}`, serve(`public, max-age=${day}`));
  return files;
}
