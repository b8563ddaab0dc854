/** How the app is built: one bundle for the server, hashed and compressed files for the browser. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Compresses every text file of the browser's build once, at the highest level, instead of at every request. */
function precompress(): Plugin {
  let folder = "";
  return {
    name: "precompress",
    apply: "build",
    // The server's build comes second and adds the last files to the browser's.
    applyToEnvironment: ({ name }) => name === "ssr",
    configResolved: ({ build }) => {
      folder = join(build.outDir, "../client");
    },
    closeBundle() {
      for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!/\.(?:js|css|svg|json|txt|webmanifest)$/.test(file)) continue;
        const content = readFileSync(join(folder, file));
        writeFileSync(join(folder, `${file}.br`), brotliCompressSync(content, brotli));
        writeFileSync(join(folder, `${file}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), reactRouter(), precompress()],
  // Inlined fonts and masks would need data: in the security policy.
  build: isSsrBuild
    ? { assetsInlineLimit: 0, sourcemap: true, rolldownOptions: { input: "./server/app.ts" } }
    : { assetsInlineLimit: 0 },
}));
