/** Figures read as pages read them: by a procedure, from a release that was built through the API. */
import { outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import Sqlite from "better-sqlite3";
import { familySlug, layGround, type Size } from "../ground.ts";
import { as, nationalLead, openHouse } from "../house.ts";
import type { Cost } from "../measure.ts";
import { fillClosed } from "../waves.ts";
import { costOf, offer } from "./offer.ts";

/** What to fill, and where. */
export interface Filling extends Size {
  file: string;
  wavesEach: number;
}

/** Rows a filling wrote: waves, expected rows, responses, tallies and results. */
function rowsIn(file: string): number {
  const database = new Sqlite(file, { readonly: true });
  const rows = ["waves", "tasks", "responses", "tallies", "wave_results"].map(
    (table) => database.prepare(`select count(*) from ${table}`).pluck().get() as number,
  );
  database.close();
  return rows.reduce((sum, count) => sum + count, 0);
}

let house: Awaited<ReturnType<typeof openHouse>> | undefined;

function api() {
  if (!house) throw new Error("Nothing has been filled yet.");
  return as(house, nationalLead);
}

const pages = {
  project: () => api().findings.project({ project: familySlug(0) }),
  place: () => api().findings.place({ level: "nation", place: "england" }),
  hub: () => api().findings.place({ level: "hub", place: "hub-1" }),
};

/** What is read: the national project view, England's figures of all projects, or one hub's. */
export type PageName = keyof typeof pages;

offer({
  fill: async ({ file, wavesEach, ...size }: Filling) => {
    const filled = await openHouse(file);
    house = filled;
    const groups = await layGround(filled, size);
    let evaluations = 0;
    const cost = await costOf(1, async () => {
      evaluations = await fillClosed(filled, groups, wavesEach);
    });
    return { evaluations, rows: rowsIn(file), cost };
  },
  release: async () => {
    if (!house) throw new Error("Nothing has been filled yet.");
    const operator = as(house, { kind: "operator" });
    return costOf(1, () => operator.findings.release());
  },
  /** One cost for each of `count` readings, so that their middle can be told. */
  read: async ({ page, count }: { page: PageName; count: number }) => {
    const costs: Cost[] = [];
    for (let i = 0; i < count; i++) costs.push(await costOf(1, pages[page]));
    return costs;
  },
  /** Every distribution that England and its hubs are shown, by family and question. */
  shown: async () => {
    const { hubs } = await pages.project();
    const inHubs = hubs.map(({ at }) => ({ level: "hub" as const, place: at.slug }));
    const places = [{ level: "nation" as const, place: "england" }, ...inHubs];
    return Promise.all(places.map(distributionsAt)).then((all) => all.flat());
  },
});

async function distributionsAt(where: { level: "nation" | "hub"; place: string }) {
  const { rows } = await api().findings.place(where);
  const families = rows.flatMap(({ project }) => (project.kind === "family" ? [project.slug] : []));
  const asked = families.flatMap((project) => outcomeAreaKeys.map((area) => ({ project, area })));
  const pages = await Promise.all(
    asked.map(async ({ project, area }) => ({
      family: project,
      here: (await api().findings.place({ ...where, project, area })).here,
    })),
  );
  return pages
    .flatMap(({ family, here }) =>
      Object.values(here?.cells ?? {}).map(({ measure, options }) => ({
        place: where.place,
        family,
        measure,
        options,
      })),
    )
    .filter(({ options }) => options !== null);
}
