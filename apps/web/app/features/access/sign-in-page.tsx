/** The first page of signing in: an address, and no word about whether it is known. */
import { Body } from "#app/ui/body.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary, type Problem } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface SignInPageProps {
  next: string;
  demo: boolean;
  email?: string;
  problems: readonly Problem[];
}

/** Asks for the address a code is sent to. */
export const SignInPage = ({ next, demo, email, problems }: SignInPageProps) => (
  <>
    <Title failed={problems.length > 0}>Sign in</Title>
    <Opening
      compact
      title="Sign in"
      lead="There is no password. We send six figures to your e-mail address, and you type them on the next page."
    />
    <Body narrow>
      <ErrorSummary problems={problems} />
      <form method="post" noValidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          hint="The one your hub or the national team knows you by"
          autoComplete="email"
          spellCheck={false}
          value={email}
          error={problemOf(problems, "email")}
        />
        <ButtonRow>
          <Button wide>Send me a code</Button>
        </ButtonRow>
      </form>
      {demo && (
        <p className="mt-8">
          This is a demonstration: <a href="/demo">choose who to be</a>, and no code is needed.
          Codes that are sent here can be read under <a href="/demo/mail">Mail</a>.
        </p>
      )}
      <p className="mt-8">
        Answering an evaluation? Use the link in your mail: it needs no sign-in.{" "}
        <a href="/help">Help with signing in</a>
      </p>
    </Body>
  </>
);
