/** One wave for its group: who has answered, live, and once it has closed the group's result. */

import { waveKinds } from "@tessellate/domain/evaluations/waves";
import type { Problem } from "@tessellate/domain/forms/problem";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { dayOf, longDay, shortDay } from "@tessellate/domain/time/london";
import type { Wave, WhoAnswered } from "#app/features/evaluations/shapes.ts";
import { WaveCells } from "#app/features/evaluations/wave-cells.tsx";
import { WhoAnsweredTable } from "#app/features/evaluations/who-answered.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

export interface WavePageProps {
  wave: Wave;
  /** Who has answered, for those who may see it. */
  answered: WhoAnswered | null;
  problems?: readonly Problem[];
  /** How many have just been reminded. */
  reminded?: number | null;
}

export function WavePage({ wave, answered, problems = [], reminded }: WavePageProps) {
  const group = `/work-groups/${wave.workGroupId}`;
  return (
    <>
      <Title failed={problems.length > 0}>{`Evaluation: ${wave.title}`}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: group, label: wave.group }]} />}
        eyebrow={`${wave.hub}, ${academicYearLabel(wave.academicYear)}`}
        title={wave.title}
        lead={`${waveKinds[wave.kind]}${wave.session ? ` after ${wave.session.title}, ${shortDay(dayOf(wave.session.startsAt))}` : ""}. ${stateOf(wave)}`}
      />
      <Body>
        <ErrorSummary problems={problems} />
        {reminded ? (
          <p role="status" className="mb-6">
            <strong>Reminder sent</strong> to {reminded} {reminded === 1 ? "person" : "people"},
            each with a fresh link.
          </p>
        ) : null}
        {wave.result && <Result wave={wave} />}
        {answered && <WhoAnsweredTable answered={answered} open={wave.open} />}
        {answered && wave.open && (
          <Steps wave={wave} answered={answered} address={`${group}/waves/${wave.id}`} />
        )}
        {!wave.result && <Result wave={wave} />}
      </Body>
    </>
  );
}

/** Stands first once it is there, because then it is the news. */
const Result = ({ wave }: { wave: Wave }) => (
  <section className="mb-12 not-first:mt-12" aria-labelledby="result">
    <h2 id="result" className="mb-3 text-2xl">
      What the group said
    </h2>
    <WaveCells wave={wave} />
  </section>
);

function stateOf({ closedAt, closesOn, open }: Wave) {
  if (closedAt) return `Closed on ${longDay(dayOf(closedAt))}.`;
  return open ? `Open until ${longDay(closesOn)}.` : `Its last day was ${longDay(closesOn)}.`;
}

const Steps = ({
  wave,
  answered,
  address,
}: {
  wave: Wave;
  answered: WhoAnswered;
  address: string;
}) => {
  const missing = answered.expected - answered.answered;
  return (
    <>
      <ButtonRow>
        {wave.may.chase && missing > 0 && !answered.remindedToday && (
          <ButtonLink to={`${address}/remind`}>
            Remind {missing} {missing === 1 ? "person" : "people"}
          </ButtonLink>
        )}
        {answered.remindedToday && (
          <p className="muted">A reminder went out today. The next one can go tomorrow.</p>
        )}
      </ButtonRow>
      {wave.may.close && (
        <div className="mt-6 max-w-2xl">
          <Details summary="Close the evaluation now">
            <p>
              It closes by itself when everyone has answered, or after {longDay(wave.closesOn)}.
              Closing it now freezes the group’s result from the {answered.answered} answers there
              are. Nobody can answer or correct afterwards, and it cannot be opened again.
            </p>
            <form method="post">
              <ButtonRow>
                <Button kind="danger" name="intent" value="close">
                  Close the evaluation for good
                </Button>
              </ButtonRow>
            </form>
          </Details>
        </div>
      )}
    </>
  );
};
