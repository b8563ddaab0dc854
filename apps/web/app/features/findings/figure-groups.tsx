/** What a figure is made of: England and its regions of hubs, a hub of its groups' rounds. */
import { figurePath } from "@tessellate/domain/findings/address";
import { addressOf } from "#app/features/findings/address.ts";
import { counted } from "#app/features/findings/figure-words.ts";
import type { FigurePage } from "#app/features/findings/shapes.ts";
import { DataTable } from "#app/ui/data-table.tsx";

export function FigureGroups({ page }: { page: FigurePage }) {
  const state = page.here.cells[page.measure.key]?.state;
  if (state === "withheld")
    return (
      <p>
        Groups are listed only under figures that are shown: beside a withheld one the list would
        say which rule withheld it.
      </p>
    );
  if (state !== "value") return <p>Nobody has answered yet.</p>;
  return (
    <>
      {page.hubs.length > 0 && <Hubs page={page} />}
      {page.groups.length > 0 && <Rounds groups={page.groups} />}
      {page.roundsElsewhere > 0 && <p className="mt-4">{elsewhereWords(page)}</p>}
    </>
  );
}

const elsewhereWords = ({ hubs, roundsElsewhere }: FigurePage) => {
  const rounds = `${counted(roundsElsewhere)} ${roundsElsewhere === 1 ? "round" : "rounds"}`;
  return hubs.length > 0
    ? `And ${rounds} of groups in hubs that are not yours.`
    : `${rounds} of groups in hubs that are not yours.`;
};

const Hubs = ({ page }: { page: FigurePage }) => (
  <DataTable
    caption="The hubs it is made of, by name. Who was asked and how many answered is known to everyone in a group; what they answered is not here."
    columns={[
      {
        key: "hub",
        head: "Hub",
        cell: ({ hub, slug }) => <a href={figureAt(page, slug)}>{hub}</a>,
      },
      { key: "rounds", head: "Rounds", numeric: true, cell: ({ rounds }) => counted(rounds) },
      {
        key: "answered",
        head: "Answered",
        numeric: true,
        cell: ({ answered }) => counted(answered),
      },
      {
        key: "expected",
        head: "Expected",
        numeric: true,
        cell: ({ expected }) => counted(expected),
      },
    ]}
    rows={page.hubs}
    keyOf={({ slug }) => slug}
    narrow="cards"
  />
);

/** The same figure one level down. */
const figureAt = ({ here, measure, edition }: FigurePage, slug: string) =>
  figurePath({ ...addressOf(here, measure.key, edition), level: "hub", place: slug });

const Rounds = ({ groups }: Pick<FigurePage, "groups">) => (
  <DataTable
    caption="The rounds it is made of, by group. Who was asked and how many answered is known to everyone in a group; what they answered is not here."
    columns={[
      { key: "group", head: "Work Group", cell: (row) => <GroupName row={row} /> },
      { key: "answered", head: "Answered", numeric: true, cell: ({ answered }) => answered },
      { key: "expected", head: "Expected", numeric: true, cell: ({ expected }) => expected },
      { key: "schools", head: "Schools", numeric: true, cell: ({ schools }) => schools },
    ]}
    rows={groups}
    keyOf={({ waveId }) => waveId}
    narrow="cards"
  />
);

/** The way on, as far as the reader may go; an address they may not open is not offered. */
function GroupName({ row }: { row: FigurePage["groups"][number] }) {
  const { workGroupId, waveId, group, round, opens } = row;
  const at = `/work-groups/${workGroupId}`;
  const to = opens === "result" ? `${at}/waves/${waveId}` : at;
  return (
    <>
      {opens === "name" ? group : <a href={to}>{group}</a>}
      <span className="muted block text-sm font-normal">{round}</span>
    </>
  );
}
