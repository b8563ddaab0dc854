/** Noting that a colleague came in somebody's place. */
import type { RegisterLine } from "#app/features/sessions/shapes.ts";
import { type Refused, typedAt } from "#app/features/sessions/typed.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";

interface CoverFormProps {
  people: readonly RegisterLine[];
  refused: Refused | undefined;
}

const schoolsOf = (people: readonly RegisterLine[]) =>
  [...new Map(people.map(({ urn, school }) => [String(urn), school]))].map(([value, label]) => ({
    value,
    label,
  }));

/** A form of its own, sent whole: adding somebody is rare and wants to be checked. */
export function CoverForm({ people, refused }: CoverFormProps) {
  const field = (name: string) => ({
    name,
    value: typedAt(refused, name),
    error: problemOf(refused?.problems ?? [], name),
  });
  return (
    <Details
      summary="Somebody came in a colleague’s place"
      open={["urn", "name", "email"].some((name) => field(name).error !== undefined)}
    >
      <form method="post">
        <input type="hidden" name="intent" value="cover" />
        <SelectField
          {...field("urn")}
          label="School"
          options={schoolsOf(people)}
          choose="Choose a school"
        />
        <TextField {...field("name")} label="Their name" maxLength={120} />
        <TextField
          {...field("email")}
          label="Their e-mail address"
          type="email"
          hint="For the evaluation they will be asked for. The school keeps its place."
          maxLength={254}
        />
        <Button kind="secondary">Add to the register</Button>
      </form>
    </Details>
  );
}
