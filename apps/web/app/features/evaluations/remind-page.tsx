/** The reminder before it is sent: to whom, and in which words. */
import { askingLetter, askingSubject } from "@tessellate/domain/evaluations/asking";
import { dayWords } from "@tessellate/domain/sessions/when";
import { dayOf, shortDay } from "@tessellate/domain/time/london";
import type { Wave, WhoAnswered } from "#app/features/evaluations/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Title } from "#app/ui/title.tsx";

interface RemindPageProps {
  wave: Wave;
  answered: WhoAnswered;
}

/** Nothing is sent by opening this page. */
export function RemindPage({ wave, answered }: RemindPageProps) {
  const group = `/work-groups/${wave.workGroupId}`;
  const address = `${group}/waves/${wave.id}`;
  const missing = answered.people.filter((one) => !one.answered && one.excused === null);
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
          {missing.map(({ name, school }) => (
            <li key={`${name} ${school}`}>
              {name}, {school}
            </li>
          ))}
        </ul>
        <h2 className="mt-8 mb-2 text-2xl">What it says</h2>
        <Sheet>
          <Preview wave={wave} />
        </Sheet>
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

function Preview({ wave }: { wave: Wave }) {
  const { text } = askingLetter({
    kind: wave.kind,
    name: "(their name)",
    group: wave.group,
    hub: wave.hub,
    session: wave.session?.title ?? null,
    onDay: wave.session ? dayOf(wave.session.startsAt) : null,
    address: "(their own link)",
    closesOn: wave.closesOn,
    reminder: true,
  });
  return (
    <>
      <p className="font-semibold">
        {wave.group}, {wave.session ? dayWords(wave.session.startsAt) : shortDay(wave.opensOn)}:{" "}
        {askingSubject({ kind: wave.kind, reminder: true })}
      </p>
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph} className="mt-3">
          {paragraph.replace(/^-- \n/, "")}
        </p>
      ))}
    </>
  );
}
