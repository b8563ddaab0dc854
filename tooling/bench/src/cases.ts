/** Every case there is, by the name it is asked for. */
import type { Case } from "./case.ts";
import { apiList50 } from "./cases/api-list50.ts";
import { bytes } from "./cases/bytes.ts";
import { exportCsv } from "./cases/export-csv.ts";
import { hubView } from "./cases/hub-view.ts";
import { importGias } from "./cases/import-gias.ts";
import { nationalView } from "./cases/national-view.ts";
import { pageTable50 } from "./cases/page-table50.ts";
import { recount } from "./cases/recount.ts";
import { release } from "./cases/release.ts";
import { submit } from "./cases/submit.ts";
import { submitBurst } from "./cases/submit-burst.ts";

export const cases: Readonly<Record<string, Case>> = {
  "page-table50": pageTable50,
  "api-list50": apiList50,
  submit,
  "submit-burst": submitBurst,
  recount,
  release,
  "national-view": nationalView,
  "hub-view": hubView,
  "import-gias": importGias,
  "export-csv": exportCsv,
  bytes,
};
