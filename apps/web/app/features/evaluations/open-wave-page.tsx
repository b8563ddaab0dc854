/** A baseline or endline before a lead opens it: who is asked, in which words, until when. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { longDay } from "@tessellate/domain/time/london";
import { AskingPreview } from "#app/features/evaluations/asking-preview.tsx";
import { people } from "#app/features/evaluations/response.tsx";
import type { GroupCalendar } from "#app/features/evaluations/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface OpenWavePageProps {
  group: { id: string; title: string; hub: string };
  opening: GroupCalendar["byHand"][number];
  today: string;
}

/** Nothing is opened by looking at this page. */
export function OpenWavePage({ group, opening, today }: OpenWavePageProps) {
  const { kind, closesOn, people: names } = opening;
  const title = `Open the ${waveKinds[kind].toLowerCase()}`;
  const back = `/work-groups/${group.id}`;
  return (
    <>
      <Title>{title}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: back, label: group.title }]} />}
        title={title}
        lead={`It asks ${people(names.length)} today and closes on ${longDay(closesOn)}. You can move that day later, not sooner.`}
      />
      <Body narrow>
        <h2 className="mb-2 text-2xl">Who is asked</h2>
        <p>{names.join(", ")}</p>
        <h2 className="mt-8 mb-2 text-2xl">What the mail says</h2>
        <AskingPreview
          kind={kind}
          group={group.title}
          hub={group.hub}
          session={null}
          opensOn={today}
          closesOn={closesOn}
          reminder={false}
        />
        <form method="post">
          <ButtonRow>
            <Button>Open it and ask {people(names.length)}</Button>
            <ButtonLink to={back} kind="quiet">
              Leave it to the calendar
            </ButtonLink>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}
