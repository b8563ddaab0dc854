/** Going on with an evaluation on another device, by a code from one's own mail. */
import { codeMinutes } from "@tessellate/domain/evaluations/resuming";
import type { Problem } from "@tessellate/domain/forms/problem";
import { occasionWords } from "#app/features/evaluations/occasion.ts";
import type { LinkForm } from "#app/features/evaluations/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface ResumePageProps {
  form: LinkForm;
  address: string;
  /** True when a code has been sent. */
  sent: boolean;
  typed?: string | undefined;
  problems?: readonly Problem[];
}

const title = "Go on from another device";

/** Asking for the code and typing it in stand on one page, so that the mail may be read in between. */
export const ResumePage = ({ form, address, sent, typed, problems = [] }: ResumePageProps) => (
  <>
    <Title failed={problems.length > 0}>{title}</Title>
    <Opening compact eyebrow={form.group} title={title} lead={occasionWords(form)} />
    <Body narrow>
      <ErrorSummary problems={problems} />
      <p className="mb-5">
        {sent
          ? "A code of six digits is on its way to the address this link was mailed to."
          : "We mail a code of six digits to the address this link was sent to."}{" "}
        It can be used once, within {codeMinutes} minutes. Then this browser shows what you began or
        sent.
      </p>
      <form method="post" noValidate>
        <TextField
          name="code"
          label="Code from the mail"
          type="number-text"
          size="short"
          autoComplete="one-time-code"
          value={typed}
          error={problemOf(problems, "code")}
        />
        <Button name="intent" value="enter" wide>
          Go on
        </Button>
      </form>
      <form method="post" className="mt-3">
        <ButtonRow>
          <Button name="intent" value="send" kind={sent ? "quiet" : "secondary"}>
            {sent ? "Send another code" : "Send me a code"}
          </Button>
          <a href={address}>Back to the form</a>
        </ButtonRow>
      </form>
    </Body>
  </>
);
