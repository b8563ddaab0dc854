/** All imports of the schools register, and the form that brings in the next. */
import type { Problem } from "@tessellate/domain/forms/problem";
import { FileField } from "#app/features/transfer/file-field.tsx";
import { changes, figure, moment, states } from "#app/features/transfer/import-words.ts";
import type { Import } from "#app/features/transfer/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { Tag } from "#app/ui/tag.tsx";
import { Title } from "#app/ui/title.tsx";

interface ImportListProps {
  imports: readonly Import[];
  problems: readonly Problem[];
}

export const ImportList = ({ imports, problems }: ImportListProps) => (
  <>
    <Title failed={problems.length > 0}>Imports of the schools register</Title>
    <Opening
      compact
      above={<Breadcrumbs items={[{ to: "/schools", label: "Schools" }]} />}
      title="Imports"
      lead="The Department’s register of schools is read and checked whole first. You see what it would change before anything is changed."
    />
    <Body>
      <ErrorSummary problems={problems} />
      <form method="post" action="/imports" encType="multipart/form-data" className="max-w-2xl">
        <FileField
          name="file"
          label="The register’s file"
          hint={
            <>
              “All establishment data” as CSV, as the Department’s service “Get information about
              schools” gives it. Do not open it in a spreadsheet first: that changes dates and
              codes.
            </>
          }
          accept=".csv,text/csv"
          error={problemOf(problems, "file")}
        />
        <Button>Read and check the file</Button>
      </form>
      <section className="mt-12" aria-label="Past imports">
        <PastImports imports={imports} />
      </section>
    </Body>
  </>
);

const PastImports = ({ imports }: { imports: readonly Import[] }) => (
  <DataTable
    caption="Imports, newest first"
    narrow="cards"
    rows={imports}
    keyOf={({ id }) => id}
    columns={[
      {
        key: "file",
        head: "File",
        cell: ({ id, fileName }) => <a href={`/imports/${id}`}>{fileName}</a>,
      },
      { key: "at", head: "Read", cell: ({ startedAt }) => moment(startedAt) },
      {
        key: "state",
        head: "State",
        cell: ({ state }) => <Tag kind={states[state].kind}>{states[state].word}</Tag>,
      },
      { key: "rows", head: "Rows", numeric: true, cell: ({ rows }) => figure(rows) },
      {
        key: "new",
        head: "Changes",
        numeric: true,
        cell: (one) => (one.state === "refused" ? "–" : figure(changes(one))),
      },
      { key: "bad", head: "Bad rows", numeric: true, cell: ({ bad }) => figure(bad) },
    ]}
    empty={
      <EmptyState title="No imports yet">
        The first file you bring in fills the list of schools that everyone searches.
      </EmptyState>
    }
  />
);
