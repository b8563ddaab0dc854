/** One import: what it would change, the button that applies it, how far it is, and what could not be read. */
import type { Problem } from "@tessellate/domain/forms/problem";
import { BadRows } from "#app/features/transfer/bad-rows.tsx";
import { changes, figure, moment, states } from "#app/features/transfer/import-words.ts";
import type { BadRow, Import } from "#app/features/transfer/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Title } from "#app/ui/title.tsx";

interface ImportPageProps {
  run: Import;
  badRows: readonly BadRow[];
  problems: readonly Problem[];
}

const above = [
  { to: "/schools", label: "Schools" },
  { to: "/imports", label: "Imports" },
];

export const ImportPage = ({ run, badRows, problems }: ImportPageProps) => (
  <>
    <Title failed={problems.length > 0}>{`${states[run.state].word}: ${run.fileName}`}</Title>
    {(run.state === "applying" || run.state === "reading") && (
      <meta httpEquiv="refresh" content="2" />
    )}
    <Opening
      compact
      above={<Breadcrumbs items={above} />}
      eyebrow={`${states[run.state].word}, read at ${moment(run.startedAt)}`}
      title={run.fileName}
    />
    <Body>
      <ErrorSummary problems={problems} />
      <Standing run={run} />
      {run.state !== "reading" && run.state !== "refused" && <Counts run={run} />}
      {run.bad > 0 && <BadRows run={run} rows={badRows} />}
    </Body>
  </>
);

const Standing = ({ run }: { run: Import }) => {
  switch (run.state) {
    case "reading":
      return <p role="status">Reading the file: {figure(run.rows)} rows so far.</p>;
    case "refused":
      return (
        <Banner kind="warning" title="This file was refused. Nothing was changed.">
          <p>{run.refusedBecause}</p>
        </Banner>
      );
    case "staged":
      return <Ready run={run} />;
    case "applying":
      return <Applying run={run} />;
    case "applied":
      return (
        <Banner
          kind="success"
          title={`Applied${run.finishedAt ? ` at ${moment(run.finishedAt)}` : ""}`}
        >
          <p>{figure(changes(run))} schools were written. Everyone can find them now.</p>
        </Banner>
      );
  }
};

const Ready = ({ run }: { run: Import }) =>
  changes(run) === 0 ? (
    <Banner title="The file says nothing new">
      <p>Every school in it is already known as it is, so there is nothing to apply.</p>
    </Banner>
  ) : (
    <form method="post">
      <p className="max-w-2xl text-lg">
        Nothing has been changed yet. Applying writes {figure(changes(run))} schools; work goes on
        for everyone meanwhile.
      </p>
      <ButtonRow>
        <Button id="apply">Apply {figure(changes(run))} changes</Button>
      </ButtonRow>
    </form>
  );

const Applying = ({ run }: { run: Import }) => (
  <>
    <Progress
      label="Schools written"
      done={Math.round(run.progress * changes(run))}
      total={changes(run)}
    />
    <form method="post" className="mt-4">
      <p className="muted">
        This page looks again every two seconds. Should it stand still, go on from where it stopped.
      </p>
      <Button kind="quiet" id="apply">
        Go on
      </Button>
    </form>
  </>
);

interface Count {
  what: string;
  means: string;
  count: number;
}

const Counts = ({ run }: { run: Import }) => {
  const applied = run.state === "applied" || run.state === "applying";
  const counts: Count[] = [
    { what: "Added", means: "Schools we did not know", count: run.added },
    { what: "Changed", means: "Known schools of which something is new", count: run.changed },
    {
      what: "Closed",
      means: "Schools that were open; they stay in the list, flagged",
      count: run.closed,
    },
    { what: "The same", means: "Nothing new, so nothing is written", count: run.same },
    { what: "Bad rows", means: "Could not be read; passed over", count: run.bad },
    {
      what: "Not in the file",
      means: "Schools we know; they stay as they are",
      count: run.missing,
    },
  ];
  return (
    <section className="mt-10 max-w-3xl" aria-label="What the file says">
      <DataTable
        caption={applied ? "What the file changed" : "What the file would change"}
        rows={counts}
        keyOf={({ what }) => what}
        columns={[
          { key: "what", head: "Schools", cell: ({ what }) => what },
          { key: "means", head: "Meaning", cell: ({ means }) => means },
          { key: "count", head: "Number", numeric: true, cell: ({ count }) => figure(count) },
        ]}
        narrow="cards"
        total={{ what: "Rows in the file", means: "", count: run.rows }}
      />
    </section>
  );
};
