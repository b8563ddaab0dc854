/** The third page of signing in, for hub and national roles: a code from an authenticator app, or a backup code. */
import { Body } from "#app/ui/body.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { ErrorSummary, type Problem } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface SecondStepPageProps {
  problems: readonly Problem[];
}

/** Asks for the app's code; a backup code is a press away. */
export const SecondStepPage = ({ problems }: SecondStepPageProps) => (
  <>
    <Title failed={problems.length > 0}>Second step</Title>
    <Opening
      compact
      title="Second step"
      lead="Your roles show other people’s schools, so a mailbox alone does not open them."
    />
    <Body narrow>
      <ErrorSummary problems={problems} />
      <form method="post" noValidate>
        <TextField
          name="code"
          type="number-text"
          size="short"
          label="Code from your authenticator app"
          hint="Six figures; they change every 30 seconds"
          autoComplete="one-time-code"
          spellCheck={false}
          error={problemOf(problems, "code")}
        />
        <ButtonRow>
          <Button wide>Continue</Button>
        </ButtonRow>
      </form>
      <div className="mt-8">
        <Details
          summary="I do not have the app with me"
          open={problemOf(problems, "backupCode") !== undefined}
        >
          <form method="post" noValidate>
            <TextField
              name="backupCode"
              size="medium"
              label="Backup code"
              hint="One of those you kept when you set up the app; each works once"
              spellCheck={false}
              error={problemOf(problems, "backupCode")}
            />
            <ButtonRow>
              <Button kind="secondary">Use this backup code</Button>
            </ButtonRow>
          </form>
          <p className="mt-6">
            Without either, ask your system administrator to remove the second step, so that you can
            set it up again.
          </p>
        </Details>
      </div>
    </Body>
  </>
);
