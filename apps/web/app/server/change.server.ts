/** Change over the year: its page loaded, and the same as a file. */
import { changeAddress } from "@tessellate/domain/findings/address";
import { changeColumns, changeRecord } from "@tessellate/domain/findings/pairs/pair-words";
import { csvLine } from "@tessellate/domain/findings/tidy";
import { type AppLoadContext, data, type LoaderFunctionArgs } from "react-router";
import type { ChangePage } from "#app/features/findings/shapes.ts";
import { withApi } from "#app/server/api.server.ts";
import { addressIn } from "#app/server/findings.server.ts";

/** One place’s change, and the address of its file, which is about the same release for ever. */
export function loadChange(args: LoaderFunctionArgs) {
  const { address } = addressIn(args.request, changeAddress);
  return withApi(args, async (api) => {
    const page = await api.findings.change(address);
    const kept = new URLSearchParams({
      level: address.level,
      place: address.place,
      project: address.project,
      ...(page.edition && {
        year: String(page.edition.year),
        release: String(page.edition.release.number),
      }),
    });
    return { page, file: `/findings/change.csv?${kept}` };
  });
}

/** The file: a line a question. From the demo it says in its name and on every line that it is example data. */
export function changeFile(page: ChangePage, { mode }: Pick<AppLoadContext, "mode">): Response {
  const { edition, project, place, rows } = page;
  if (!edition || !project || rows.length === 0) throw data(null, { status: 404 });
  const isExample = mode !== "serve";
  const lines = rows.map(({ measure, thenOf, cell }) =>
    changeRecord(
      {
        release: edition.release.number,
        level: place.level,
        place: place.name,
        region: place.regionName,
        project: project.kind === "family" ? project.name : "all",
        phase: project.phase,
        academicYear: edition.year,
        area: measure.area,
        question: measure.key,
        isLookingBack: thenOf !== null,
        isExample,
      },
      cell,
    ),
  );
  return new Response([[...changeColumns], ...lines].map(csvLine).join(""), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${isExample ? "example-data-" : ""}change-${place.slug}.csv"`,
    },
  });
}
