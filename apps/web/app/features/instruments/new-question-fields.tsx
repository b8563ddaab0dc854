/** What makes a new question: its words, how it is answered, and where its answers are counted. */
import { guskeyWords, longestWording, mostChoices } from "@tessellate/domain/instruments/identity";
import { questionKinds } from "@tessellate/domain/instruments/questions";
import { outcomeAreas } from "@tessellate/domain/projects/outcomes";
import type { fieldsAgain } from "#app/ui/fields-again.ts";
import { optionsOf } from "#app/ui/option.ts";
import { Radios } from "#app/ui/radios.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

interface NewQuestionFieldsProps {
  field: ReturnType<typeof fieldsAgain>;
  /** A hub's questions are given a key; the nation's are named by whoever writes them. */
  withKey: boolean;
}

/** A session's own pupils are asked about only after a research lesson; the rules say so when it is published. */
export const NewQuestionFields = ({ field, withKey }: NewQuestionFieldsProps) => (
  <>
    <TextArea
      {...field("wording")}
      rows={2}
      label="The question’s words"
      maxLength={longestWording}
    />
    {withKey && (
      <TextField
        {...field("key")}
        size="medium"
        label="Key"
        hint="Answers of all years are kept under it, such as PL3. It is never used again."
        maxLength={36}
      />
    )}
    <Radios {...field("kind", "agreement")} legend="Answered" options={optionsOf(questionKinds)} />
    <ChoicesField field={field} />
    <Radios {...field("area")} legend="Outcome area" options={optionsOf(outcomeAreas)} />
    <SelectField
      {...field("guskeyLevel")}
      label="Level of evidence (Guskey)"
      choose="The one its area usually speaks to"
      options={Object.entries(guskeyWords).map(([value, words]) => ({
        value,
        label: `${value}: ${words}`,
      }))}
    />
  </>
);

/** Options, one a line, for “one of several answers” alone. */
export const ChoicesField = ({
  field,
  saved,
}: {
  field: ReturnType<typeof fieldsAgain>;
  saved?: string;
}) => (
  <TextArea
    {...field("choices", saved)}
    rows={4}
    optional
    label="Options, one a line"
    hint={`Only for “${questionKinds.choice}”: from two to ${mostChoices}, from least to most. They belong to the question for ever.`}
  />
);
