/** One person, for whoever appoints: their roles, each with the way to end it, and their second step. */
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary, type Problem } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

interface PersonPageProps {
  person: {
    id: string;
    name: string;
    email: string;
    invited: boolean;
    secondStep: boolean;
    roles: readonly { id: string; words: string; days: string }[];
  };
  done: string | undefined;
  problems: readonly Problem[];
}

/** Everything there is to do for one person. */
export const PersonPage = ({ person, done, problems }: PersonPageProps) => (
  <>
    <Title failed={problems.length > 0}>{person.name}</Title>
    <Opening
      compact
      title={person.name}
      above={<Breadcrumbs items={[{ to: "/people", label: "People" }]} />}
      lead={person.email}
    />
    <Body narrow>
      <ErrorSummary problems={problems} />
      {done && problems.length === 0 && <Banner kind="success" title={done} />}
      <h2 className="mb-3 text-2xl">Roles</h2>
      <DataTable
        caption={`Roles of ${person.name}`}
        captionHidden
        narrow="cards"
        rows={person.roles}
        keyOf={({ id }) => id}
        columns={[
          { key: "role", head: "Role", cell: ({ words }) => words },
          { key: "days", head: "Held", cell: ({ days }) => days },
          { key: "end", head: "Change", cell: (role) => <EndRole {...role} /> },
        ]}
        empty={
          <EmptyState
            title="No role now"
            level={3}
            action={{ to: "/people/appoint", label: "Appoint someone" }}
          >
            Roles appear here when {person.name} is appointed.
          </EmptyState>
        }
      />
      <h2 className="mt-12 mb-1 text-2xl">Sign-in</h2>
      <SummaryList
        rows={[
          {
            term: "May sign in",
            value: person.invited ? "Yes, invited" : "No, answers by link only",
          },
          { term: "Second step", value: person.secondStep ? "Set up" : "Not set up" },
        ]}
      />
      {person.invited && person.secondStep && <Mend {...person} />}
      <h2 className="mt-12 mb-1 text-2xl">Erasing</h2>
      <p className="mb-4">Somebody may ask that their name and their answers be erased.</p>
      <ButtonLink to={`/people/${person.id}/erase`} kind="secondary">
        Erase {person.name}
      </ButtonLink>
    </Body>
  </>
);

const EndRole = ({ id, words }: { id: string; words: string }) => (
  <form method="post">
    <input type="hidden" name="intent" value="end" />
    <input type="hidden" name="id" value={id} />
    <Button kind="quiet">
      End today<span className="sr-only">: {words}</span>
    </Button>
  </form>
);

const Mend = ({ name }: { name: string }) => (
  <form method="post" id="personId">
    <input type="hidden" name="intent" value="mend" />
    <h3 className="mt-8 text-xl">Has {name} lost the authenticator app?</h3>
    <p className="mt-2">
      Make sure that it is really {name} who asks: talk to them. Removing the second step signs them
      out everywhere and tells them by mail. Their hub and national roles count again once they have
      set it up anew.
    </p>
    <ButtonRow>
      <Button kind="danger">Remove the second step</Button>
    </ButtonRow>
  </form>
);
