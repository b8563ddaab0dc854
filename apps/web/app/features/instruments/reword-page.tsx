/** Changing a question's words: first of all, is it still the same question? */
import { longestWording } from "@tessellate/domain/instruments/identity";
import { ChoicesField } from "#app/features/instruments/new-question-fields.tsx";
import { QuestionFacts } from "#app/features/instruments/question-facts.tsx";
import type { DraftQuestion, DraftView } from "#app/features/instruments/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface RewordPageProps {
  draft: DraftView;
  question: DraftQuestion;
  sentBack: SentBack | undefined;
}

/** A question never asked before is simply changed; one with answers under its key is asked about. */
export function RewordPage({ draft, question, sentBack }: RewordPageProps) {
  const { key, wording, settled, kind, choices } = question;
  const problems = sentBack?.problems ?? [];
  const field = fieldsAgain(sentBack);
  const at = `/instruments/${draft.key}/draft`;
  return (
    <>
      <Title failed={problems.length > 0}>{`Change ${key}`}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: at, label: `Draft of ${draft.name}` }]} />}
        title={`Change ${key}`}
        lead={`In the draft it says: “${wording}”`}
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <div className="mb-6">
          <QuestionFacts question={question} />
        </div>
        <form method="post" noValidate>
          <input type="hidden" name="version" value={draft.version} />
          <input type="hidden" name="question" value={key} />
          <input type="hidden" name="was" value={wording} />
          <TextArea
            {...field("wording", wording)}
            rows={3}
            label="Words"
            maxLength={longestWording}
          />
          {kind === "choice" && (
            <ChoicesField
              field={field}
              saved={(choices ?? []).map(({ label }) => label).join("\n")}
            />
          )}
          {settled ? (
            <SameOrNew question={key} field={field} withKey={draft.hub === null} />
          ) : (
            <input type="hidden" name="as" value="same" />
          )}
          <ButtonRow>
            <Button wide>Save</Button>
            <ButtonLink to={at} kind="quiet">
              Cancel
            </ButtonLink>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}

interface SameOrNewProps {
  question: string;
  field: ReturnType<typeof fieldsAgain>;
  withKey: boolean;
}

const SameOrNew = ({ question, field, withKey }: SameOrNewProps) => (
  <>
    <Radios
      {...field("as", "same")}
      legend="Is it still the same question?"
      hint={`Ask yourself: may answers to the old words and to the new ones be read as one series?`}
      options={[
        {
          value: "same",
          label: "The same question, said better",
          hint: `It stays ${question}, and its series goes on.`,
        },
        {
          value: "new",
          label: "A new question",
          hint: `It takes ${question}’s place under a key of its own, and a new series begins.`,
        },
      ]}
    />
    {withKey && (
      <TextField
        {...field("newKey")}
        optional
        size="medium"
        label="If it is new: its key"
        hint="Such as PL3"
        maxLength={36}
      />
    )}
  </>
);
