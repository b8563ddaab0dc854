/** /imports/:id/bad-rows.csv: every row that could not be read, for whoever mends the file. */
import { stringify } from "csv-stringify/sync";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/bad-rows.ts";

const atOnce = 1000;

/** A cell that a spreadsheet would take for a formula is disarmed: the cells come from a file we did not write. */
export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const importId = args.params.id;
    let csv = "Line,URN,What is wrong\r\n";
    for (let after = 0; ; ) {
      const rows = await api.transfer.badRows({ importId, after, limit: atOnce });
      csv += stringify(rows, {
        columns: ["line", "urn", "reason"],
        escape_formulas: true,
        record_delimiter: "windows",
      });
      if (rows.length < atOnce) break;
      after = rows.at(-1)?.line ?? after;
    }
    return new Response(csv, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="bad-rows.csv"',
      },
    });
  });
