/** The board: the groups one looks after or takes part in, narrowed by an address that can be shared. */
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import {
  type BoardFilters,
  groupStateWords,
  groupsPerPage,
} from "@tessellate/domain/work-groups/board";
import { GroupTable } from "#app/features/work-groups/group-table.tsx";
import type { Board } from "#app/features/work-groups/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterForm } from "#app/ui/filter-form.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { optionsOf } from "#app/ui/option.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface BoardPageProps {
  board: Board;
  filters: BoardFilters;
}

/** The address of the board with these filters; empty ones are left out. */
const addressOf = (filters: BoardFilters) => {
  const said = Object.entries(filters).flatMap(([key, value]) =>
    value === undefined || value === "" || (key === "page" && value === 1)
      ? []
      : [[key, String(value)]],
  );
  return said.length > 0 ? `/work-groups?${new URLSearchParams(said)}` : "/work-groups";
};

/** Who has few groups sees them without filters in the way. */
export function BoardPage({ board, filters }: BoardPageProps) {
  const narrowed = addressOf({ ...filters, page: 1 }) !== "/work-groups";
  const { hubs } = board.choices;
  const [onlyHub] = hubs;
  return (
    <>
      <Title>Work Groups</Title>
      <Opening
        compact
        eyebrow={hubs.length === 1 && onlyHub ? onlyHub.name : "Every group you may see"}
        title="Work Groups"
        lead="Schools working together for most of a year under one lead."
      >
        {board.may.create && (
          <div className="mt-5">
            <ButtonLink to="/work-groups/new">Set up a Work Group</ButtonLink>
          </div>
        )}
      </Opening>
      <Body>
        {(narrowed || board.total > 5) && <Filters filters={filters} choices={board.choices} />}
        <GroupTable
          caption={`${board.total} ${board.total === 1 ? "group" : "groups"}`}
          groups={board.groups}
          empty={<Nothing narrowed={narrowed} mayCreate={board.may.create} />}
        />
        <Pagination
          label="Work Groups"
          page={filters.page}
          pages={Math.ceil(board.total / groupsPerPage)}
          to={(page) => addressOf({ ...filters, page })}
        />
      </Body>
    </>
  );
}

interface FiltersProps {
  filters: BoardFilters;
  choices: Board["choices"];
}

const Filters = ({ filters, choices }: FiltersProps) => (
  <FilterForm all="/work-groups" across={5}>
    <TextField name="q" type="search" label="Search" value={filters.q} maxLength={100} />
    {choices.hubs.length > 1 && (
      <SelectField
        name="hub"
        label="Hub"
        choose="Any hub"
        value={filters.hub}
        options={choices.hubs.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    )}
    <SelectField
      name="project"
      label="Project"
      choose="Any project"
      value={filters.project}
      options={choices.codes.map((code) => ({ value: code, label: code }))}
    />
    <SelectField
      name="state"
      label="State"
      choose="Any state"
      value={filters.state}
      options={optionsOf(groupStateWords)}
    />
    <SelectField
      name="year"
      label="Academic year"
      choose="Any year"
      value={filters.year ? String(filters.year) : ""}
      options={choices.years.map((year) => ({
        value: String(year),
        label: academicYearLabel(year),
      }))}
    />
  </FilterForm>
);

function Nothing({ narrowed, mayCreate }: { narrowed: boolean; mayCreate: boolean }) {
  if (narrowed)
    return (
      <EmptyState title="No group fits" action={{ to: "/work-groups", label: "Show every group" }}>
        Take a filter away, or search by another word. TRG finds Work Groups too.
      </EmptyState>
    );
  if (mayCreate)
    return (
      <EmptyState
        title="No groups yet"
        action={{ to: "/work-groups/new", label: "Set up a Work Group" }}
      >
        Your hub’s groups appear here once you have set them up.
      </EmptyState>
    );
  return (
    <EmptyState title="No groups yet">
      Groups appear here when a hub administrator sets one up with you in it.
    </EmptyState>
  );
}
