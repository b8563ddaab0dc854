/** The people of the places one looks after, with their roles there. */
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

/** Someone with their roles in words. */
export interface ListedPerson {
  id: string;
  name: string;
  email: string;
  invited: boolean;
  roles: readonly string[];
}

interface PeoplePageProps {
  /** True when somebody has just been erased. */
  erased: boolean;
  people: readonly ListedPerson[];
  search: string;
  page: number;
  more: boolean;
  /** True for whoever may appoint: names lead to a page of their own. */
  mayAppoint: boolean;
}

/** The list, a search, and for the system administrator the way to appoint. */
export const PeoplePage = ({ erased, people, search, page, more, mayAppoint }: PeoplePageProps) => (
  <>
    <Title>People</Title>
    <Opening
      compact
      eyebrow={mayAppoint ? "All of England" : "Your hub and its Work Groups"}
      title="People"
      lead="Who holds which role, and whether they have been invited to sign in."
    >
      {mayAppoint && (
        <div className="mt-5">
          <ButtonLink to="/people/appoint">Appoint someone</ButtonLink>
        </div>
      )}
    </Opening>
    <Body>
      {erased && <Banner kind="success" title="Erased. Nothing here names them any more" />}
      <form method="get" className="mb-8 flex flex-wrap items-end gap-4">
        <TextField
          name="search"
          type="search"
          size="medium"
          label="Name or address"
          value={search}
          hint={mayAppoint ? "Somebody without a role: their whole address" : undefined}
        />
        <div className="field">
          <Button kind="secondary">Find</Button>
        </div>
      </form>
      <DataTable
        caption={search ? `People found for “${search}”` : "Everyone who holds a role"}
        narrow="cards"
        rows={people}
        keyOf={({ id }) => id}
        columns={[
          {
            key: "name",
            head: "Name",
            cell: ({ id, name }) => (mayAppoint ? <a href={`/people/${id}`}>{name}</a> : name),
          },
          {
            key: "email",
            head: "E-mail address",
            cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
          },
          { key: "roles", head: "Roles", cell: ({ roles }) => <Lines lines={roles} /> },
          {
            key: "invited",
            head: "Sign-in",
            cell: ({ invited }) =>
              invited ? <Tag kind="success">Invited</Tag> : <Tag>By link only</Tag>,
          },
        ]}
        empty={<Nobody search={search} />}
      />
      <Pagination
        label="People"
        page={page}
        pages={more ? page + 1 : page}
        to={(wanted) => `/people?${new URLSearchParams({ search, page: String(wanted) })}`}
      />
    </Body>
  </>
);

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const Nobody = ({ search }: { search: string }) =>
  search ? (
    <EmptyState title="Nobody found" action={{ to: "/people", label: "Show everyone" }}>
      No name and no address here holds “{search}”.
    </EmptyState>
  ) : (
    <EmptyState title="Nobody yet">
      People appear here when they are appointed, or added to one of your hub’s Work Groups.
    </EmptyState>
  );
