/** The limit of `api-list50`: one prepared query and JSON, behind a bare node:http server, for nobody in particular. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { roles } from "@tessellate/domain/access/roles";
import Sqlite from "better-sqlite3";
import { offer } from "../programs/offer.ts";

const firstPage = `
  with page as (
    select p.id, p.name, p.email, l.id is not null as invited, coalesce(l.two_factor_enabled, 0) as second_step
    from people p left join logins l on l.id = p.id
    where p.erased_at is null and exists (
      select 1 from appointments a where a.person_id = p.id and (a.to_day is null or a.to_day > :day))
    order by p.email limit 51)
  select page.*, a.id as appointment, a.role, a.scope, a.scope_id, a.from_day, a.to_day,
    coalesce(h.name, g.title, f.name, s.name, 'England') as place
  from page join appointments a on a.person_id = page.id and (a.to_day is null or a.to_day > :day)
  left join hubs h on a.scope = 'hub' and h.id = a.scope_id
  left join work_groups g on a.scope = 'workGroup' and g.id = a.scope_id
  left join project_families f on a.scope = 'project' and f.id = a.scope_id
  left join schools s on a.scope = 'school' and s.urn = a.scope_id
  order by page.email, a.from_day, a.id`;

interface Row {
  id: string;
  name: string;
  email: string;
  invited: number;
  second_step: number;
  appointment: string;
  role: keyof typeof roles;
  scope: string;
  scope_id: string;
  from_day: string;
  to_day: string | null;
  place: string;
}

function peopleIn(rows: readonly Row[]) {
  const people = new Map<string, { roles: object[] }>();
  for (const row of rows) {
    const { id, name, email } = row;
    const flags = { invited: row.invited === 1, secondStep: row.second_step === 1 };
    const person = people.get(id) ?? { id, name, email, ...flags, roles: [] as object[] };
    people.set(id, person);
    person.roles.push({
      id: row.appointment,
      personId: id,
      role: row.role,
      scope: row.scope,
      scopeId: row.scope_id,
      from: row.from_day,
      to: row.to_day,
      roleName: roles[row.role].name,
      placeName: row.place,
    });
  }
  const all = [...people.values()];
  return { people: all.slice(0, 50), page: 1, more: all.length > 50 };
}

offer({
  listen: ({ file, day }: { file: string; day: string }) =>
    new Promise((done) => {
      const list = new Sqlite(file, { readonly: true }).prepare(firstPage);
      const server = createServer((_request, response) => {
        const data = peopleIn(list.all({ day }) as Row[]);
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ result: { data } }));
      });
      server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port));
    }),
});
