/** Everything that is about to be sent, each line with the way to change it. */
import { answerRows } from "#app/features/evaluations/answer-rows.ts";
import { type Carried, CarriedFields, TypedFields } from "#app/features/evaluations/carried.tsx";
import { occasionWords } from "#app/features/evaluations/occasion.ts";
import { OwnScript } from "#app/features/evaluations/own-script.tsx";
import { SavedLine } from "#app/features/evaluations/saved-line.tsx";
import type { LinkForm, Typed } from "#app/features/evaluations/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

interface CheckAnswersProps {
  form: LinkForm;
  address: string;
  typed: Typed;
  carried: Carried;
}

/** The answers travel in the page itself, so sending them needs neither a cookie nor a saved draft. */
export const CheckAnswers = ({ form, address, typed, carried }: CheckAnswersProps) => (
  <>
    <Title>Check your answers</Title>
    <Opening compact eyebrow={form.group} title="Check your answers" lead={occasionWords(form)} />
    <Body narrow>
      <SummaryList
        rows={answerRows(form, typed).map(({ field, asked, answer }) => ({
          term: asked,
          value: answer,
          change: { to: `${address}#${field}`, what: `your answer to “${asked}”` },
        }))}
      />
      <form method="post" action={`${address}/check`} data-sending={address}>
        <TypedFields typed={typed} />
        <CarriedFields carried={carried} />
        <SavedLine />
        <ButtonRow>
          <Button name="intent" value="send" wide>
            Send
          </Button>
          <Button name="intent" value="change" kind="quiet">
            Go back and change
          </Button>
        </ButtonRow>
      </form>
      <OwnScript />
    </Body>
  </>
);
