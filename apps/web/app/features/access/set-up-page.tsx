/** Setting up the second step: put the secret into an authenticator app, keep the backup codes, prove that it works. */
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary, type Problem } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

/** What an app needs to be told, and the codes for the day it is lost. Shown while setting up and never again. */
export interface Enrolment {
  uri: string;
  secret: string;
  backupCodes: readonly string[];
}

interface SetUpPageProps {
  enrolment: Enrolment | undefined;
  problems: readonly Problem[];
}

/** First the explanation and a button; then the secret, the codes and the field. */
export const SetUpPage = ({ enrolment, problems }: SetUpPageProps) => (
  <>
    <Title failed={problems.length > 0}>Set up the second step</Title>
    <Opening
      compact
      title="Set up the second step"
      above={<Breadcrumbs items={[{ to: "/me", label: "Your page" }]} />}
      lead="An authenticator app on your phone or computer shows six figures that change every 30 seconds. From then on, signing in asks for them after the code from your mailbox."
    />
    <Body narrow>
      <ErrorSummary problems={problems} />
      {enrolment ? (
        <Steps enrolment={enrolment} problems={problems} />
      ) : (
        <form method="post">
          <p>
            You need an authenticator app: the one built into your phone’s passwords, Microsoft
            Authenticator, Google Authenticator, or any other. It costs nothing.
          </p>
          <p className="mt-3">All other devices you are signed in on will be signed out.</p>
          <input type="hidden" name="intent" value="begin" />
          <ButtonRow>
            <Button>Begin</Button>
          </ButtonRow>
        </form>
      )}
    </Body>
  </>
);

const Steps = ({ enrolment, problems }: { enrolment: Enrolment; problems: readonly Problem[] }) => (
  <form method="post" noValidate>
    <h2 className="text-2xl">1. Add Tessellate to your app</h2>
    <p className="mt-2">
      On this device, <a href={enrolment.uri}>open your authenticator app</a>. On another one,
      choose “enter a key by hand” and type:
    </p>
    <div className="mt-3">
      <Sheet>
        <p className="font-semibold tracking-wider break-words tabular-nums">
          {inFours(enrolment.secret)}
        </p>
        <p className="muted mt-1">Time-based, six figures</p>
      </Sheet>
    </div>
    <h2 className="mt-10 text-2xl">2. Keep your backup codes</h2>
    <p className="mt-2">
      Each opens the door once, if the app is not with you. Print them or put them into your
      password store now: they are not shown again.
    </p>
    <div className="mt-3">
      <Sheet>
        <ul className="grid grid-cols-2 gap-x-6 gap-y-1 tabular-nums">
          {enrolment.backupCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
    <h2 className="mt-10 mb-2 text-2xl">3. Show that it works</h2>
    <input type="hidden" name="intent" value="confirm" />
    <input type="hidden" name="uri" value={enrolment.uri} />
    <input type="hidden" name="backupCodes" value={enrolment.backupCodes.join(" ")} />
    <TextField
      name="code"
      type="number-text"
      size="short"
      label="Code from your app"
      hint="Six figures"
      autoComplete="one-time-code"
      error={problemOf(problems, "code")}
    />
    <ButtonRow>
      <Button wide>Switch it on</Button>
    </ButtonRow>
  </form>
);

const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;
