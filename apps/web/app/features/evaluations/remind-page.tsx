/** The reminder before it is sent: to whom, and in which words. */
import { outstanding } from "@tessellate/domain/evaluations/expected";
import { dayOf } from "@tessellate/domain/time/london";
import { AskingPreview } from "#app/features/evaluations/asking-preview.tsx";
import type { Wave, WhoAnswered } from "#app/features/evaluations/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface RemindPageProps {
  wave: Wave;
  answered: WhoAnswered;
}

/** Nothing is sent by opening this page. */
export function RemindPage({ wave, answered }: RemindPageProps) {
  const group = `/work-groups/${wave.workGroupId}`;
  const address = `${group}/waves/${wave.id}`;
  const missing = outstanding(answered.people);
  return (
    <>
      <Title>Send a reminder</Title>
      <Opening
        compact
        above={
          <Breadcrumbs
            items={[
              { to: group, label: wave.group },
              { to: address, label: wave.title },
            ]}
          />
        }
        title="Send a reminder"
        lead={`${missing.length} of ${answered.expected} have not answered yet.`}
      />
      <Body narrow>
        <h2 className="mb-2 text-2xl">Who gets it</h2>
        <ul className="list-disc ps-5">
          {missing.map(({ personId, name, school }) => (
            <li key={personId}>
              {name}, {school}
            </li>
          ))}
        </ul>
        <h2 className="mt-8 mb-2 text-2xl">What it says</h2>
        <AskingPreview
          {...wave}
          session={
            wave.session && {
              title: wave.session.title,
              onDay: dayOf(wave.session.startsAt),
            }
          }
          reminder
        />
        <p className="muted mt-3">
          Everyone gets a mail and a link of their own. Links they have already go on working.
        </p>
        <form method="post" action={address}>
          <ButtonRow>
            <Button name="intent" value="chase">
              Send to {missing.length} {missing.length === 1 ? "person" : "people"}
            </Button>
            <ButtonLink to={address} kind="quiet">
              Do not send
            </ButtonLink>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}
