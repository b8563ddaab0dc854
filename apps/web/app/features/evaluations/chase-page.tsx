/** The chase before it is sent: to whom in which groups, and in which words. */
import type { ChaseFilters } from "@tessellate/domain/evaluations/desk";
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { shortDay } from "@tessellate/domain/time/london";
import { AskingPreview } from "#app/features/evaluations/asking-preview.tsx";
import { chaseAddress, deskAddress } from "#app/features/evaluations/desk-address.ts";
import { groups, people } from "#app/features/evaluations/response.tsx";
import type { ChasePreview } from "#app/features/evaluations/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Details } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface ChasePageProps {
  preview: ChasePreview;
  filters: ChaseFilters;
  today: string;
}

type Line = ChasePreview["waves"][number];

/** Nothing is sent by opening this page. */
export function ChasePage({ preview, filters, today }: ChasePageProps) {
  const back = deskAddress(filters);
  return (
    <>
      <Title>Chase those outstanding</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: back, label: "Responses" }]} />}
        title="Chase those outstanding"
        lead={
          preview.people === 0
            ? "Everyone has answered, is excused, or was reminded today."
            : `${people(preview.people)} in ${groups(preview.groups)} have not answered yet.`
        }
      />
      <Body>
        {preview.people === 0 ? (
          <EmptyState title="Nobody to chase" action={{ to: back, label: "Back to responses" }}>
            A reminder goes once a day at most, and never to anyone who has answered.
          </EmptyState>
        ) : (
          <Sending preview={preview} filters={filters} today={today} />
        )}
      </Body>
    </>
  );
}

const Sending = ({ preview, filters, today }: ChasePageProps) => (
  <div className="max-w-4xl">
    <DataTable
      caption="Who gets a reminder"
      narrow="cards"
      columns={[
        {
          key: "title",
          head: "Evaluation",
          cell: ({ title, kind }: Line) =>
            title === waveKinds[kind] ? title : `${title} (${waveKinds[kind].toLowerCase()})`,
        },
        { key: "closes", head: "Closes", cell: ({ closesOn }) => shortDay(closesOn) },
        {
          key: "people",
          head: "Outstanding",
          cell: ({ names }) => (
            <>
              {people(names.length)}
              <span className="muted block text-sm">{names.join(", ")}</span>
            </>
          ),
        },
      ]}
      rows={preview.waves}
      keyOf={({ id }) => id}
      groupOf={({ group, hub }) => `${group} · ${hub}`}
    />
    <h2 className="mt-10 mb-2 text-2xl">What it says</h2>
    <div className="space-y-3">
      {kindsIn(preview).map((line) => (
        <Details key={line.kind} summary={waveKinds[line.kind]}>
          <AskingPreview {...line} session={line.session} opensOn={today} reminder />
        </Details>
      ))}
    </div>
    <p className="muted mt-3">
      Everyone gets a mail and a link of their own for each evaluation. Links they have already go
      on working.
    </p>
    <form method="post" action={chaseAddress(filters)}>
      <ButtonRow>
        <Button>Chase {people(preview.people)}</Button>
        <ButtonLink to={deskAddress(filters)} kind="quiet">
          Do not send
        </ButtonLink>
      </ButtonRow>
    </form>
  </div>
);

/** One wave of each kind, as an example of its letter. */
const kindsIn = ({ waves }: ChasePreview): Line[] => [
  ...new Map(waves.map((wave) => [wave.kind, wave])).values(),
];
