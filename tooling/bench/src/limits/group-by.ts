/** What the national view would cost without releases: every raw answer grouped and counted afresh. */
import Sqlite from "better-sqlite3";
import { costOf, offer } from "../programs/offer.ts";

/** How many chose an option of a question in one family of one hub. */
export interface Counted {
  hub: string;
  family: string;
  question: string;
  option: string;
  count: number;
}

const grouped = (where: string) => `
  select h.slug as hub, f.slug as family, chosen.key as question, chosen.value as option, count(*) as count
  from responses r
  join waves w on w.hub_id = r.hub_id and w.id = r.wave_id
  join work_groups g on g.hub_id = w.hub_id and g.id = w.work_group_id
  join editions e on e.id = g.edition_id
  join project_families f on f.id = e.family_id
  join hubs h on h.id = w.hub_id,
  json_each(r.answers) chosen
  where w.closed_at is not null and w.kind = 'lesson' and g.academic_year = 2026 ${where}
  group by h.slug, f.slug, chosen.key, chosen.value`;

let count: (() => unknown[]) | undefined;
let countHub: ((hub: string) => unknown[]) | undefined;

offer({
  open: (file: string) => {
    const database = new Sqlite(file, { readonly: true });
    database.pragma("cache_size = -64000");
    const everyAnswer = database.prepare(grouped(""));
    const hubsAnswers = database.prepare(grouped("and h.slug = ?"));
    count = () => everyAnswer.all();
    countHub = (hub) => hubsAnswers.all(hub);
  },
  count: () => costOf(1, () => count?.()),
  countHub: (hub: string) => costOf(1, () => countHub?.(hub)),
  counted: () => count?.(),
});
