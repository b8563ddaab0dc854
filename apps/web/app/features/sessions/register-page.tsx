/** The register of one session, in one screen. */
import { ApiProvider } from "#app/browser/trpc.tsx";
import { CoverForm } from "#app/features/sessions/cover-form.tsx";
import { RegisterMarks } from "#app/features/sessions/register-marks.tsx";
import type { RegisterPage } from "#app/features/sessions/shapes.ts";
import type { Refused } from "#app/features/sessions/typed.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface RegisterViewProps {
  page: RegisterPage;
  /** The session's time and day in words: made on the server, so that no clock is sent to the browser. */
  words: { when: string; day: string };
  /** True when the reader comes from saving it. */
  saved: boolean;
  refused: Refused | undefined;
}

export function RegisterView({ page, words, saved, refused }: RegisterViewProps) {
  const { session, group, hub } = page;
  const problems = refused?.problems ?? [];
  return (
    <>
      <Title failed={problems.length > 0}>{`Register, ${words.day}`}</Title>
      <Opening
        compact
        above={
          <Breadcrumbs
            items={[
              { to: `/work-groups/${group.id}`, label: group.title },
              { to: `/sessions/${session.id}`, label: session.title },
            ]}
          />
        }
        eyebrow={hub.name}
        title="Register"
        lead={`${session.title}, ${words.when}`}
      />
      <Body>
        <div className="max-w-4xl">
          <ErrorSummary problems={problems} />
          {saved && <Banner kind="success" title="Register saved" />}
          <Marks page={page} refused={refused} />
        </div>
      </Body>
    </>
  );
}

function Marks({ page, refused }: Pick<RegisterViewProps, "page" | "refused">) {
  const { people, closed } = page;
  if (people.length === 0)
    return (
      <EmptyState title="Nobody is on this register">
        People appear here when the group’s lead or hub adds them to the group.
      </EmptyState>
    );
  if (closed)
    return (
      <>
        <Banner title={`${closed}.`} />
        <ul className="task-list" aria-label="Expected">
          {people.map(({ personId, name, school }) => (
            <li key={personId}>
              <span className="font-medium">{name}</span>
              <span className="muted">{school}</span>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <ApiProvider>
        <RegisterMarks page={page} />
      </ApiProvider>
      <CoverForm people={people} refused={refused} />
    </>
  );
}
