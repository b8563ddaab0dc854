/** Beginning a new instrument of the nation's. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { longestName } from "@tessellate/domain/instruments/draft";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { optionsOf } from "#app/ui/option.ts";
import { Radios } from "#app/ui/radios.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

/** Three answers; its questions are added to the draft that follows. */
export function NewInstrumentPage({ sentBack }: { sentBack: SentBack | undefined }) {
  const problems = sentBack?.problems ?? [];
  const field = fieldsAgain(sentBack);
  return (
    <>
      <Title failed={problems.length > 0}>Begin a new instrument</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: "/instruments", label: "Instruments" }]} />}
        title="Begin a new instrument"
        lead="A better version of one there is? Open a draft of that instead, so that its series goes on."
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <form method="post" noValidate>
          <TextField {...field("name")} label="Name" maxLength={longestName} />
          <TextField
            {...field("key")}
            size="medium"
            label="Key"
            hint="Small letters and hyphens, such as mid-year-survey. It stands in addresses and files."
            maxLength={60}
          />
          <Radios
            {...field("waveKind")}
            legend="When is it asked?"
            options={optionsOf(waveKinds)}
          />
          <ButtonRow>
            <Button wide>Begin the draft</Button>
            <ButtonLink to="/instruments" kind="quiet">
              Cancel
            </ButtonLink>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}
