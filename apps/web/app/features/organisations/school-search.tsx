/** Finding a school: one field, and a list that works without scripts. */
import type { Problem } from "@tessellate/domain/forms/problem";
import { narrowDown, standing } from "#app/features/organisations/school-words.ts";
import type { Found, FoundSchool } from "#app/features/organisations/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { Tag } from "#app/ui/tag.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface SchoolSearchProps {
  /** What was typed; null before anything was. */
  text: string | null;
  found: Found | null;
  problems: readonly Problem[];
  /** Shows the way to the imports, for whoever brings the register in. */
  mayImport: boolean;
}

export const SchoolSearch = ({ text, found, problems, mayImport }: SchoolSearchProps) => (
  <>
    <Title failed={problems.length > 0}>{text ? `Schools: ${text}` : "Schools"}</Title>
    <Opening compact title="Schools" lead="Every school in England’s register, open and closed.">
      {mayImport && (
        <p className="mt-3">
          <a href="/imports">Imports of the register</a>
        </p>
      )}
    </Opening>
    <Body>
      <ErrorSummary problems={problems} />
      <form method="get" action="/schools" className="max-w-2xl">
        <TextField
          name="text"
          type="search"
          label="Find a school"
          hint="Part of its name, its town, its postcode or its URN"
          value={text}
          maxLength={100}
          error={problemOf(problems, "text")}
        />
        <Button>Find</Button>
      </form>
      {found && text && <Results text={text} found={found} />}
    </Body>
  </>
);

const Results = ({ text, found }: { text: string; found: Found }) => (
  <section className="mt-10" aria-label="Schools found">
    {found.more && <p className="mb-4">{narrowDown(found.schools.length)}</p>}
    <DataTable
      caption={counted(found, text)}
      narrow="cards"
      keyOf={({ urn }) => String(urn)}
      idOf={({ urn }) => `school-${urn}`}
      rows={found.schools}
      columns={[
        { key: "name", head: "School", cell: (school) => <Name school={school} /> },
        { key: "town", head: "Town", cell: ({ town }) => town ?? "–" },
        { key: "postcode", head: "Postcode", cell: ({ postcode }) => postcode ?? "–" },
        { key: "urn", head: "URN", numeric: true, cell: ({ urn }) => urn },
      ]}
      empty={
        <EmptyState title={`No school matches “${text}”`}>
          Try fewer letters, the town alone, or the postcode. Schools appear here when the system
          administrator brings in the Department’s register.
        </EmptyState>
      }
    />
  </section>
);

const counted = ({ schools, more }: Found, text: string) => {
  if (more) return `The first ${schools.length} schools for “${text}”`;
  return `${schools.length} ${schools.length === 1 ? "school matches" : "schools match"} “${text}”`;
};

const Name = ({ school }: { school: FoundSchool }) => (
  <>
    {school.name} {standing(school) && <Tag>{standing(school)}</Tag>}
    {school.successor && (
      <span className="block font-normal">
        Followed by{" "}
        <a href={`/schools?text=${school.successor.urn}`}>
          {school.successor.name} (URN {school.successor.urn})
        </a>
      </span>
    )}
  </>
);
