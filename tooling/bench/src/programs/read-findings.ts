/** Figures read as pages read them: by a procedure, from a release that was built through the API. */
import { outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
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

let house: Awaited<ReturnType<typeof openHouse>> | undefined;

function api() {
  if (!house) throw new Error("Nothing has been filled yet.");
  return as(house, nationalLead);
}

const pages = {
  project: () => api().findings.project({ project: familySlug(0) }),
  place: () => api().findings.place({ level: "nation", place: "england" }),
};

/** What is read: the national project view, or England's figures of all projects. */
export type PageName = keyof typeof pages;

offer({
  fill: async ({ file, wavesEach, ...size }: Filling) => {
    house = await openHouse(file);
    return fillClosed(house, await layGround(house, size), wavesEach);
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
