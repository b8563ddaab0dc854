/** Everything that is about to be sent, each line with the way to change it. */

import { answerField } from "@tessellate/domain/evaluations/submission";
import { answerWords } from "@tessellate/domain/instruments/options";
import { occasionWords } from "#app/features/evaluations/occasion.ts";
import { OwnScript } from "#app/features/evaluations/own-script.tsx";
import type { LinkForm, Typed } from "#app/features/evaluations/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

interface CheckAnswersProps {
  form: LinkForm;
  address: string;
  typed: Typed;
}

/** The answers travel in the page itself, so sending them needs neither a cookie nor a saved draft. */
export const CheckAnswers = ({ form, address, typed }: CheckAnswersProps) => (
  <>
    <Title>Check your answers</Title>
    <Opening compact eyebrow={form.group} title="Check your answers" lead={occasionWords(form)} />
    <Body narrow>
      <SummaryList rows={rowsOf({ form, address, typed })} />
      <form method="post" action={`${address}/check`} data-sending={address}>
        {form.questions.map(({ key }) => (
          <input key={key} type="hidden" name={answerField(key)} value={typed.answers[key] ?? ""} />
        ))}
        <input type="hidden" name="comment" value={typed.comment} />
        {typed.named && <input type="hidden" name="named" value="on" />}
        <p data-saved role="status" className="muted min-h-6" />
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

function rowsOf({ form, address, typed }: CheckAnswersProps): SummaryRow[] {
  const ratings = form.questions.map(({ key, wording, ...question }) => ({
    term: wording,
    value: answerWords(question, typed.answers[key] ?? ""),
    change: { to: `${address}#${answerField(key)}`, what: `your answer to “${wording}”` },
  }));
  if (!form.openQuestion) return ratings;
  return [
    ...ratings,
    {
      term: form.openQuestion,
      value: typed.comment,
      change: { to: `${address}#comment`, what: "what you wrote" },
    },
    ...(typed.comment
      ? [
          {
            term: "Your name beside these words",
            value: typed.named ? "Yes" : "No",
            change: { to: `${address}#named`, what: "whether your name stands there" },
          },
        ]
      : []),
  ];
}
