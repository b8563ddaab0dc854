/** What a lead may do with an open wave: remind, excuse somebody, keep it open longer, close it. */
import { excuses, outstanding } from "@tessellate/domain/evaluations/expected";
import type { Problem } from "@tessellate/domain/forms/problem";
import { longDay } from "@tessellate/domain/time/london";
import { people } from "#app/features/evaluations/response.tsx";
import type { Wave, WhoAnswered } from "#app/features/evaluations/shapes.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { optionsOf } from "#app/ui/option.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import { Radios } from "#app/ui/radios.tsx";
import { SelectField } from "#app/ui/select-field.tsx";

/** What was sent and refused. */
export interface RefusedStep {
  problems: readonly Problem[];
  typed: Readonly<Record<string, unknown>>;
}

interface WaveStepsProps {
  wave: Wave;
  answered: WhoAnswered;
  address: string;
  refused: RefusedStep | undefined;
}

const textIn = (refused: RefusedStep | undefined, name: string) => {
  const value = refused?.typed[name];
  return typeof value === "string" ? value : undefined;
};

export function WaveSteps({ wave, answered, address, refused }: WaveStepsProps) {
  const missing = answered.expected - answered.answered;
  const { may } = wave;
  return (
    <>
      <ButtonRow>
        {may.chase && missing > 0 && !answered.remindedToday && (
          <ButtonLink to={`${address}/remind`}>Remind {people(missing)}</ButtonLink>
        )}
        {answered.remindedToday && (
          <p className="muted">A reminder went out today. The next one can go tomorrow.</p>
        )}
      </ButtonRow>
      <div className="mt-6 max-w-2xl space-y-3">
        {may.excuse && missing > 0 && <ExcuseSomebody answered={answered} refused={refused} />}
        {may.keepOpen && <KeepOpen wave={wave} refused={refused} />}
        {may.close && <CloseNow wave={wave} answered={answered} />}
      </div>
    </>
  );
}

type StepProps = Pick<WaveStepsProps, "answered" | "refused">;

function ExcuseSomebody({ answered, refused }: StepProps) {
  const problems = refused?.problems ?? [];
  const failed = problemOf(problems, "reason") ?? problemOf(problems, "personId");
  return (
    <Details summary="Excuse somebody" open={failed !== undefined}>
      <p className="mb-4">
        Whoever is excused counts as neither expected nor received, and gets no reminder. You can
        undo it while the evaluation is open. Who has answered stays counted.
      </p>
      <form method="post">
        <SelectField
          name="personId"
          label="Who"
          choose="Choose a person"
          value={textIn(refused, "personId")}
          error={problemOf(problems, "personId")}
          options={outstanding(answered.people).map(({ personId, name, school }) => ({
            value: personId,
            label: `${name}, ${school}`,
          }))}
        />
        <Radios
          name="reason"
          legend="Why"
          value={textIn(refused, "reason")}
          error={problemOf(problems, "reason")}
          options={optionsOf(excuses)}
        />
        <ButtonRow>
          <Button kind="secondary" name="intent" value="excuse">
            Excuse
          </Button>
        </ButtonRow>
      </form>
    </Details>
  );
}

function KeepOpen({ wave, refused }: Pick<WaveStepsProps, "wave" | "refused">) {
  const problem = problemOf(refused?.problems ?? [], "closesOn");
  return (
    <Details summary="Keep it open longer" open={problem !== undefined}>
      <form method="post">
        <DateField
          name="closesOn"
          legend="New closing day"
          hint={`Later than ${longDay(wave.closesOn)}. It cannot be moved back afterwards.`}
          value={textIn(refused, "closesOn")}
          error={problem}
        />
        <ButtonRow>
          <Button kind="secondary" name="intent" value="keepOpen">
            Keep it open
          </Button>
        </ButtonRow>
      </form>
    </Details>
  );
}

const CloseNow = ({ wave, answered }: Pick<WaveStepsProps, "wave" | "answered">) => (
  <Details summary="Close the evaluation now">
    <p>
      It closes by itself when everyone has answered, or after {longDay(wave.closesOn)}. Closing it
      now freezes the group’s result from the {answered.answered} answers there are. Nobody can
      answer or correct afterwards, and it cannot be opened again.
    </p>
    <form method="post">
      <ButtonRow>
        <Button kind="danger" name="intent" value="close">
          Close the evaluation for good
        </Button>
      </ButtonRow>
    </form>
  </Details>
);
