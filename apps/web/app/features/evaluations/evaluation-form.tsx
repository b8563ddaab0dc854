/** The lesson evaluation on a phone: seven statements, one sentence if you like, and nothing to sign in to. */
import { whoSeesWhat } from "@tessellate/domain/evaluations/asking";
import type { Problem } from "@tessellate/domain/forms/problem";
import { longDay } from "@tessellate/domain/time/london";
import { occasionWords } from "#app/features/evaluations/occasion.ts";
import { OwnScript } from "#app/features/evaluations/own-script.tsx";
import { QuestionFields } from "#app/features/evaluations/question-fields.tsx";
import type { LinkForm, Typed } from "#app/features/evaluations/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface EvaluationFormProps {
  form: LinkForm;
  /** The address of the link, `/e/…`. */
  address: string;
  typed: Typed | null;
  problems?: readonly Problem[];
}

/** The form, as empty as it was or with everything that had been chosen. */
export function EvaluationForm({ form, address, typed, problems = [] }: EvaluationFormProps) {
  return (
    <>
      <Title failed={problems.length > 0}>Evaluate the lesson</Title>
      <Opening
        compact
        eyebrow={form.group}
        title="How did the lesson go?"
        lead={`${occasionWords(form)}. ${form.questions.length} statements, about two minutes.`}
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        {form.receipt && (
          <p className="mb-6">
            Your answers are in (receipt {form.receipt}). Change what you like and send them again:
            the new ones take their place.
          </p>
        )}
        <p className="mb-4">
          {whoSeesWhat} <a href="/confidentiality">How answers are kept</a>
        </p>
        <form
          method="post"
          action={`${address}/check`}
          noValidate
          data-evaluation={address}
          data-questions={form.questions.length}
        >
          <QuestionFields
            questions={form.questions}
            openQuestion={form.openQuestion}
            typed={typed}
            problems={problems}
          />
          <p data-saved role="status" className="muted min-h-6" />
          <ButtonRow>
            <Button name="intent" value="check" wide>
              Check your answers
            </Button>
          </ButtonRow>
        </form>
        <p className="muted mt-8 text-sm">
          You can correct your answers until the evaluation closes, on {longDay(form.closesOn)} at
          the latest. Sent before from another phone or computer? Sending again takes the place of
          what you sent. <a href={`${address}/not-me`}>This link is not for me</a>
        </p>
        <OwnScript />
      </Body>
    </>
  );
}
