/** Groups in lines: state, lead, schools, next session, response rate. */
import { percent } from "@tessellate/domain/findings/sentence";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { dayOf, shortDay } from "@tessellate/domain/time/london";
import type { ReactNode } from "react";
import { GroupTag } from "#app/features/work-groups/group-state.tsx";
import type { BoardLine } from "#app/features/work-groups/shapes.ts";
import { type Column, DataTable } from "#app/ui/data-table.tsx";

interface GroupTableProps {
  caption: string;
  /** A heading above the table says it already. */
  captionHidden?: boolean;
  groups: readonly BoardLine[];
  empty?: ReactNode;
}

const columns: readonly Column<BoardLine>[] = [
  {
    key: "title",
    head: "Work Group",
    cell: ({ id, title, hub, code, academicYear }) => (
      <>
        <a href={`/work-groups/${id}`}>{title}</a>
        <span className="muted block text-sm font-normal">
          {hub} · {code ?? "Local group"} · {academicYearLabel(academicYear)}
        </span>
      </>
    ),
  },
  { key: "state", head: "State", cell: ({ state }) => <GroupTag state={state} /> },
  {
    key: "lead",
    head: "Lead",
    cell: ({ leads }) => (leads?.length ? leads.join(", ") : "None now"),
  },
  { key: "schools", head: "Schools", numeric: true, cell: ({ schools }) => schools ?? 0 },
  {
    key: "next",
    head: "Next session",
    cell: ({ nextSession }) =>
      nextSession ? shortDay(dayOf(new Date(nextSession))) : "None planned",
  },
  {
    key: "responses",
    head: "Answered",
    numeric: true,
    cell: ({ responses }) => <Answered {...responses} />,
  },
];

/** One line a group; on a phone, one card. */
export const GroupTable = ({ caption, captionHidden = false, groups, empty }: GroupTableProps) => (
  <DataTable
    caption={caption}
    captionHidden={captionHidden}
    narrow="cards"
    columns={columns}
    rows={groups}
    keyOf={({ id }) => id}
    empty={empty}
  />
);

const Answered = ({ answered = 0, expected = 0 }: { answered?: number; expected?: number }) =>
  expected === 0 ? (
    "Not asked yet"
  ) : (
    <span>
      {percent(answered / expected)}
      <span className="muted text-sm">
        {" "}
        ({answered} of {expected})
      </span>
    </span>
  );
