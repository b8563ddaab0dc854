/** The second page of signing in: the six figures from the mail. */
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary, type Problem } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface CodePageProps {
  /** The address the code was asked for, if this browser knows it. */
  email: string | undefined;
  /** True when another code has just been asked for. */
  again: boolean;
  demo: boolean;
  problems: readonly Problem[];
}

/** Asks for the code; in a browser that did not ask for it, for the address too. */
export const CodePage = ({ email, again, demo, problems }: CodePageProps) => (
  <>
    <Title failed={problems.length > 0}>Enter your code</Title>
    <Opening
      compact
      title="Enter your code"
      lead={
        email
          ? `If ${email} has been invited, six figures are on their way to it. They work for ten minutes.`
          : "Type the address the code was sent to, and its six figures."
      }
    />
    <Body narrow>
      <ErrorSummary problems={problems} />
      {again && problems.length === 0 && (
        <Banner kind="success" title="Another code is on its way. Only the latest one works." />
      )}
      <form method="post" noValidate>
        {email ? (
          <input type="hidden" name="email" value={email} />
        ) : (
          <TextField
            name="email"
            type="email"
            label="E-mail address"
            autoComplete="email"
            error={problemOf(problems, "email")}
          />
        )}
        <TextField
          name="code"
          type="number-text"
          size="short"
          label="Code"
          hint="Six figures, such as 123 456"
          autoComplete="one-time-code"
          spellCheck={false}
          error={problemOf(problems, "code")}
        />
        <ButtonRow>
          <Button wide>Sign in</Button>
        </ButtonRow>
      </form>
      {email && <Resend email={email} />}
      {demo && (
        <p className="mt-6">
          In this demonstration the code can be read under <a href="/demo/mail">Mail</a>.
        </p>
      )}
    </Body>
  </>
);

const Resend = ({ email }: { email: string }) => (
  <form method="post" className="mt-10">
    <h2 className="text-xl">No mail after half a minute?</h2>
    <p className="mt-2">
      Look among junk mail. Then ask for another code, or <a href="/sign-in">use another address</a>
      .
    </p>
    <input type="hidden" name="intent" value="resend" />
    <input type="hidden" name="email" value={email} />
    <ButtonRow>
      <Button kind="secondary">Send another code</Button>
    </ButtonRow>
  </form>
);
