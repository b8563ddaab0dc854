/** The rounds of evaluation a figure is made of. */
import type { FigurePage } from "#app/features/findings/shapes.ts";
import { DataTable } from "#app/ui/data-table.tsx";

export const FigureGroups = ({ page }: { page: FigurePage }) =>
  page.cell.state === "value" ? (
    <>
      {page.groups.length > 0 && <Rounds groups={page.groups} />}
      {page.elsewhere > 0 && <p className="mt-4">{elsewhereWords(page)}</p>}
    </>
  ) : (
    <p>Groups are listed only under figures that are shown.</p>
  );

const elsewhereWords = ({ groups, elsewhere }: FigurePage) => {
  const rounds = `${elsewhere} ${elsewhere === 1 ? "round" : "rounds"}`;
  return groups.length > 0
    ? `And ${rounds} of groups in hubs that are not yours.`
    : `${rounds} of groups in hubs that are not yours.`;
};

const Rounds = ({ groups }: Pick<FigurePage, "groups">) => (
  <DataTable
    caption="Rounds that are in this figure. Who was asked and how many answered is known to everyone in a group; what they answered is not here."
    columns={[
      { key: "group", head: "Work Group", cell: (row) => <GroupName row={row} /> },
      { key: "hub", head: "Hub", cell: ({ hub }) => hub },
      { key: "answered", head: "Answered", numeric: true, cell: ({ respondents }) => respondents },
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
  const { workGroupId, waveId, group, opens } = row;
  if (opens === "name") return group;
  const at = `/work-groups/${workGroupId}`;
  return <a href={opens === "result" ? `${at}/waves/${waveId}` : at}>{group}</a>;
}
