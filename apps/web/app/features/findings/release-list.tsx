/** Every release there has been, and the button that makes the next. */
import { dayOf, shortDay, timeOf } from "@tessellate/domain/time/london";
import type { ReleaseLine } from "#app/features/findings/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Button } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Title } from "#app/ui/title.tsx";

interface ReleaseListProps {
  releases: readonly ReleaseLine[];
  /** Whether the reader may make and publish releases. */
  mayBuild: boolean;
  problems: readonly { field: string; message: string }[];
}

export function ReleaseList({ releases, mayBuild, problems }: ReleaseListProps) {
  const building = releases.find(({ state }) => state === "building");
  return (
    <>
      <Title failed={problems.length > 0}>Releases</Title>
      {building && <meta httpEquiv="refresh" content="2" />}
      <Opening
        title="Releases"
        lead="A release freezes the figures of every hub, every region and England at one moment. It never changes; a later one supersedes it."
        compact
      />
      <Body>
        <ErrorSummary problems={problems} />
        {building && (
          <Progress
            label={`Release ${building.number} is being built`}
            done={Math.round(building.progress * 100)}
            total={100}
            unit="parts"
          />
        )}
        {mayBuild && !building && (
          <form method="post" className="mb-8">
            <Button name="intent" value="build" id="release">
              Freeze a new release
            </Button>
          </form>
        )}
        <DataTable
          caption="Releases, newest first"
          columns={[
            { key: "number", head: "Release", cell: ({ number }) => number },
            { key: "as-at", head: "As at", cell: ({ asAt }) => when(asAt) },
            { key: "state", head: "State", cell: (release) => <State release={release} /> },
            {
              key: "cells",
              head: "Figures",
              numeric: true,
              cell: ({ cells }) => cells.toLocaleString("en-GB"),
            },
            {
              key: "withheld",
              head: "Withheld",
              numeric: true,
              cell: ({ withheld }) => withheld.toLocaleString("en-GB"),
            },
            ...(mayBuild ? [publishing] : []),
          ]}
          rows={releases}
          keyOf={({ number }) => String(number)}
          narrow="cards"
          empty={
            <EmptyState title="No release yet">
              The national project lead makes the first one, here or with the operator’s command.
            </EmptyState>
          }
        />
      </Body>
    </>
  );
}

const when = (iso: string) => `${timeOf(new Date(iso))}, ${shortDay(dayOf(new Date(iso)))}`;

const State = ({ release }: { release: ReleaseLine }) => {
  if (release.publishedAt) return <Tag kind="success">Published snapshot</Tag>;
  if (release.state === "failed")
    return <Tag kind="error">Not finished: {release.failedBecause}</Tag>;
  return release.state === "building" ? <Tag kind="info">Being built</Tag> : <Tag>Ready</Tag>;
};

const Publish = ({ release }: { release: ReleaseLine }) =>
  release.state === "ready" && !release.publishedAt ? (
    <form method="post">
      <input type="hidden" name="number" value={release.number} />
      <Button
        kind="secondary"
        name="intent"
        value="publish"
        aria-label={`Publish release ${release.number}`}
      >
        Publish
      </Button>
    </form>
  ) : null;

/** A column of its own for those who may publish. */
const publishing: Column<ReleaseLine> = {
  key: "act",
  head: "Publish",
  cell: (release) => <Publish release={release} />,
};
