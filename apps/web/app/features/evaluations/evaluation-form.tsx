/** An evaluation on a phone: a few questions, one sentence if you like, and nothing to sign in to. */
import { askingWords, whoSeesWhat } from "@tessellate/domain/evaluations/asking";
import { answersAskedBy, unansweredIn } from "@tessellate/domain/evaluations/submission";
import type { Problem } from "@tessellate/domain/forms/problem";
import { longDay } from "@tessellate/domain/time/london";
import { type Carried, CarriedFields } from "#app/features/evaluations/carried.tsx";
import { Beside, Doubted, OtherDevice } from "#app/features/evaluations/form-notices.tsx";
import { lengthWords, occasionWords } from "#app/features/evaluations/occasion.ts";
import { OwnScript } from "#app/features/evaluations/own-script.tsx";
import { QuestionFields } from "#app/features/evaluations/question-fields.tsx";
import { SavedLine } from "#app/features/evaluations/saved-line.tsx";
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
  carried?: Carried | undefined;
  /** True when the page comes back because questions are unanswered and nothing else stands against sending. */
  mayLeaveBlank?: boolean;
  /** True when what was begun has just been saved at its writer's wish. */
  saved?: boolean;
}

/** The form, as empty as it was or with everything that had been chosen. */
export function EvaluationForm(props: EvaluationFormProps) {
  const { form, address, typed, problems = [], carried = form, saved } = props;
  return (
    <>
      <Title failed={problems.length > 0}>{askingWords[form.kind].asks}</Title>
      <Opening
        compact
        eyebrow={form.group}
        title={askingWords[form.kind].asks}
        lead={`${occasionWords(form)}. ${lengthWords(form)}`}
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        {form.doubted && problems.length === 0 && <Doubted address={address} />}
        {saved && (
          <p role="status" className="sheet mb-6 p-5">
            Saved. Open the same link in this browser to go on, until {longDay(form.closesOn)}.
          </p>
        )}
        <Beside form={form} address={address} />
        {form.receipt && (
          <p className="mb-6">
            Your answers are in (receipt {form.receipt}). Change what you like and send them again:
            the new ones take their place. Or <a href={`${address}/withdraw`}>take them back</a>.
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
          data-answers={answersAskedBy(form.questions).length}
        >
          <CarriedFields carried={carried} />
          <QuestionFields {...form} typed={typed} problems={problems} />
          <SavedLine />
          <Sending {...props} />
        </form>
        <OtherDevice form={form} address={address} />
        <OwnScript />
      </Body>
    </>
  );
}

/** The buttons at the end. That questions may be left blank is offered only to someone who has been told which. */
const Sending = ({ form, typed, mayLeaveBlank = false }: EvaluationFormProps) => {
  const blanks = typed ? unansweredIn(form.questions, typed).length : 0;
  return (
    <>
      <ButtonRow>
        <Button name="intent" value="check" wide>
          Check your answers
        </Button>
        <Button name="intent" value="keep" kind="quiet" wide>
          Save and go on later
        </Button>
      </ButtonRow>
      <div data-blanks hidden={!mayLeaveBlank} className="mt-6 border-t border-(--line) pt-5">
        <p className="mb-4">You may leave questions out. What is blank counts nowhere.</p>
        <Button name="intent" value="send-blanks" kind="secondary" wide>
          Send with <span data-blanks-count>{blanks}</span> unanswered
        </Button>
      </div>
    </>
  );
};
