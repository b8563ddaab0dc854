/** The response desk's tables: wave by wave, and for England hub by hub or project by project. */
import type { DeskFilters } from "@tessellate/domain/evaluations/desk";
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { dayOf, shortDay } from "@tessellate/domain/time/london";
import type { ReactNode } from "react";
import { deskAddress } from "#app/features/evaluations/desk-address.ts";
import { qualityColumns } from "#app/features/evaluations/desk-quality.tsx";
import { Late, Received } from "#app/features/evaluations/response.tsx";
import type { Desk, DeskPlace, DeskWave } from "#app/features/evaluations/shapes.ts";
import { type Column, DataTable } from "#app/ui/data-table.tsx";

type Counts = Pick<
  DeskWave,
  "expected" | "answered" | "rate" | "band" | "late" | "excused" | "doubted"
>;

/** The four states, the same everywhere, and forms that machines sent back empty. */
const countColumns = <Row extends Counts>(closed: boolean): Column<Row>[] => [
  { key: "expected", head: "Expected", numeric: true, cell: ({ expected }) => expected },
  { key: "received", head: "Received", numeric: true, cell: (row) => <Received {...row} /> },
  ...(closed
    ? []
    : [
        { key: "late", head: "Late", numeric: true, cell: ({ late }: Row) => <Late late={late} /> },
      ]),
  { key: "excused", head: "Excused", numeric: true, cell: ({ excused }) => excused },
  { key: "doubted", head: "Came back empty", numeric: true, cell: ({ doubted }) => doubted },
];

interface DeskTableProps {
  desk: Desk;
  filters: DeskFilters;
  empty: ReactNode;
}

/** A line a wave, under its group; who has answered is one click away for those who may see names. */
export function WavesTable({ desk, filters, empty }: DeskTableProps) {
  const closed = filters.state === "closed";
  const many = desk.sum.hubs > 1;
  return (
    <DataTable
      caption={`${desk.sum.waves} ${desk.sum.waves === 1 ? "evaluation" : "evaluations"}, group by group`}
      narrow="cards"
      columns={[
        { key: "title", head: "Evaluation", cell: (wave: DeskWave) => <Evaluation wave={wave} /> },
        {
          key: "closes",
          head: closed ? "Closed" : "Closes",
          cell: ({ closesOn, closedAt }) => (
            <span className="whitespace-nowrap">
              {shortDay(closedAt ? dayOf(closedAt) : closesOn)}
            </span>
          ),
        },
        ...countColumns<DeskWave>(closed),
        ...(closed && desk.waves?.some(({ quality }) => quality) ? qualityColumns<DeskWave>() : []),
      ]}
      rows={desk.waves ?? []}
      keyOf={({ id }) => id}
      groupOf={(wave) => headingOf(desk.waves ?? [], wave, many)}
      empty={empty}
    />
  );
}

/** The group over its waves: its lead where names may be seen, else a number, tells apart groups of one title. */
function headingOf(waves: readonly DeskWave[], wave: DeskWave, manyHubs: boolean): string {
  const { group, code, hub, leads } = wave;
  const twins = new Set(
    waves
      .filter((one) => one.group === group && one.code === code)
      .map(({ workGroupId }) => workGroupId),
  );
  const number = [...twins].indexOf(wave.workGroupId) + 1;
  const who = leads.length > 0 ? leads.join(" and ") : `group ${number} of this name`;
  return [
    group,
    code ?? "Local group",
    ...(manyHubs ? [hub] : []),
    ...(leads.length > 0 || twins.size > 1 ? [who] : []),
  ].join(" · ");
}

const Evaluation = ({
  wave: { names, workGroupId, id, title, kind, remindedToday },
}: {
  wave: DeskWave;
}) => (
  <>
    {names ? <a href={`/work-groups/${workGroupId}/waves/${id}`}>{title}</a> : title}
    {title !== waveKinds[kind] && (
      <span className="muted block text-sm font-normal">{waveKinds[kind]}</span>
    )}
    {remindedToday && <span className="muted block text-sm font-normal">Reminded today</span>}
  </>
);

/** A line a hub or a project; each leads to the same desk narrowed to it. */
export function PlacesTable({ desk, filters, empty }: DeskTableProps) {
  const byHub = filters.by === "hub";
  const to = ({ ref }: DeskPlace) =>
    deskAddress({
      ...filters,
      page: 1,
      ...(byHub ? { hub: ref ?? undefined } : { project: ref ?? undefined, by: "hub" }),
    });
  return (
    <DataTable
      caption={byHub ? "England, hub by hub" : "England, project by project"}
      narrow="cards"
      columns={[
        {
          key: "place",
          head: byHub ? "Maths Hub" : "Project",
          cell: (place: DeskPlace) =>
            place.ref ? (
              <>
                <a href={to(place)}>{byHub ? place.name : place.ref}</a>
                {!byHub && <span className="muted block text-sm font-normal">{place.name}</span>}
              </>
            ) : (
              "Local groups"
            ),
        },
        { key: "waves", head: "Evaluations", numeric: true, cell: ({ waves }) => waves },
        ...countColumns<DeskPlace>(filters.state === "closed"),
        ...(desk.places?.some(({ quality }) => quality) ? qualityColumns<DeskPlace>() : []),
      ]}
      rows={desk.places ?? []}
      keyOf={({ ref }) => ref ?? "local"}
      empty={empty}
    />
  );
}
