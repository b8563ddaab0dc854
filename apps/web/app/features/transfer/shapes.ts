/** What the API says of imports, called in process, so that moments are still moments. */
import type { callerFor } from "@tessellate/api/app";

type Transfer = ReturnType<typeof callerFor>["transfer"];

export type Import = Awaited<ReturnType<Transfer["readImport"]>>;
export type BadRow = Awaited<ReturnType<Transfer["badRows"]>>[number];
