/** Choosing a school inside any form: type, press Find, choose from a list. It needs no script. */

import { narrowDown, standing, whereabouts } from "#app/features/organisations/school-words.ts";
import type { Found, FoundSchool } from "#app/features/organisations/shapes.ts";
import { Button } from "#app/ui/button.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextField } from "#app/ui/text-field.tsx";

/** What the server found for a picker; see `pickerOf` in school-picker.server.ts. */
export interface PickerState {
  text: string;
  found: Found | null;
  /** Why nothing was looked for. */
  problem?: string | undefined;
}

interface SchoolPickerProps {
  /** The form field that carries the chosen URN, such as `urn`. The typed text travels as `<name>-text`. */
  name: string;
  label: string;
  hint?: string;
  state: PickerState;
  /** The URN chosen before, kept when the form comes back. */
  value?: string | number | null | undefined;
  error?: string | undefined;
}

/**
 * Pressing Find sends the whole form with `find=<name>`: the action answers it with `pickerOf` and keeps everything
 * typed, so that nothing is lost on the way to choosing.
 */
export function SchoolPicker({ name, label, hint, state, value, error }: SchoolPickerProps) {
  const { text, found, problem } = state;
  return (
    <div>
      <TextField
        name={`${name}-text`}
        type="search"
        label={label}
        hint={hint ?? "Part of its name, its town, its postcode or its URN"}
        value={text}
        maxLength={100}
        error={problem ?? (found ? undefined : error)}
      />
      <p className="-mt-3 mb-7">
        <Button kind="secondary" name="find" value={name} formNoValidate>
          Find<span className="sr-only"> schools</span>
        </Button>
      </p>
      {found && <Choices name={name} found={found} value={value} error={error} />}
    </div>
  );
}

type ChoicesProps = Pick<SchoolPickerProps, "name" | "value" | "error"> & { found: Found };

const Choices = ({ name, found, value, error }: ChoicesProps) =>
  found.schools.length === 0 ? (
    <p role="status" className="mb-7">
      No school matches. Try fewer letters, the town alone, or the postcode.
    </p>
  ) : (
    <Radios
      name={name}
      legend="Which school is it?"
      hint={found.more ? narrowDown(found.schools.length) : undefined}
      error={error}
      value={found.schools.length === 1 ? String(found.schools[0]?.urn) : String(value ?? "")}
      options={found.schools.map(optionOf)}
    />
  );

const optionOf = (school: FoundSchool) => ({
  value: String(school.urn),
  label: school.name,
  hint: [whereabouts(school), standing(school)].filter(Boolean).join(" · "),
});
