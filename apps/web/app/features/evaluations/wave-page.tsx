/** One wave for its group: who has answered, live, and once it has closed the group's result. */

import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { dayOf, longDay, shortDay } from "@tessellate/domain/time/london";
import type { Wave, WhoAnswered } from "#app/features/evaluations/shapes.ts";
import { WaveCells } from "#app/features/evaluations/wave-cells.tsx";
import { type RefusedStep, WaveSteps } from "#app/features/evaluations/wave-steps.tsx";
import { WhoAnsweredTable } from "#app/features/evaluations/who-answered.tsx";
import { OwnChange } from "#app/features/findings/own-change.tsx";
import type { OwnChangePage } from "#app/features/findings/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

export interface WavePageProps {
  wave: Wave;
  /** Who has answered, for those who may see it. */
  answered: WhoAnswered | null;
  /** How the same people's answers changed since the baseline, where this is the endline that ends the year. */
  change: OwnChangePage | null;
  refused?: RefusedStep | undefined;
  /** How many have just been reminded. */
  reminded?: number | null;
}

export function WavePage({ wave, answered, change, refused, reminded }: WavePageProps) {
  const problems = refused?.problems ?? [];
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
        {change && <OwnChange change={change} />}
        {answered && <WhoAnsweredTable answered={answered} wave={wave} />}
        {answered && wave.open && (
          <WaveSteps
            wave={wave}
            answered={answered}
            address={`${group}/waves/${wave.id}`}
            refused={refused}
          />
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
