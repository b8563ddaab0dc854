/** The four outcome areas as questions: statements, one a line, or a reason why there are none. */
import { outcomeAreaKeys, outcomeAreas } from "@tessellate/domain/projects/outcomes";
import type { fieldsAgain } from "#app/ui/fields-again.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

const hints = {
  learning: "What will teachers know or understand that they did not?",
  practice: "What will they do differently in planning and teaching?",
  pupils: "What will be different in how pupils learn?",
  policies: "What will the school or department write down or agree?",
} as const;

/** All four areas, whichever form they stand in. */
export const OutcomeFields = ({ field }: { field: ReturnType<typeof fieldsAgain> }) =>
  outcomeAreaKeys.map((area) => (
    <section key={area} className="mb-8">
      <h3 className="mb-3 text-xl">{outcomeAreas[area]}</h3>
      <TextArea
        {...field(`outcomes.${area}.statements`)}
        rows={3}
        label="Outcomes, one a line"
        hint={`${hints[area]} Up to three.`}
      />
      <TextField
        {...field(`outcomes.${area}.reason`)}
        optional
        label="If there are none: why"
        maxLength={300}
      />
    </section>
  ));
