/** `pnpm permissions`: writes docs/permissions.md from the policy. */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { permissionsPage, permissionsPath } from "./permissions-page.ts";

const root = new URL("../../../", import.meta.url);
await writeFile(fileURLToPath(new URL(permissionsPath, root)), permissionsPage());
console.log(`Wrote ${permissionsPath}.`);
