/** Choosing a school inside any form: type, press Find, choose from a list. It needs no script. */

import { narrowDown, standing, whereabouts } from "#app/features/organisations/school-words.ts";
import type { Found, FoundSchool } from "#app/features/organisations/shapes.ts";
import { Button } from "#app/ui/button.tsx";
import type { Option } from "#app/ui/option.ts";
import { Radios } from "#app/ui/radios.tsx";
import { TextField } from "#app/ui/text-field.tsx";

/** What the server found for a picker; see `pickersOf` in school-picker.server.ts. */
export interface PickerState {
  text: string;
  found: Found | null;
  /** Why nothing was looked for. */
  problem?: string | undefined;
}

type LikelySchool = Pick<FoundSchool, "urn" | "name" | "town" | "postcode">;

interface SchoolPickerProps {
  /** The form field that carries the chosen URN, such as `urn`. The typed text travels as `<name>-text`. */
  name: string;
  /** The question that a school answers. */
  legend: string;
  hint?: string;
  /** What stands above the box that is typed into. */
  label: string;
  state: PickerState;
  /** Schools that may be chosen before any was looked for. */
  likely: readonly LikelySchool[];
  /** The last choice, for an answer that is no school. */
  otherwise: Option;
  /** The choice made before, kept when the form comes back. */
  value?: string | undefined;
  error?: string | undefined;
}

/**
 * Pressing Find sends the whole form with `find=<name>`: the action answers it with `pickersOf` and keeps everything
 * typed, so that nothing is lost on the way to choosing. Likely schools and found ones are one question, so that only
 * one of them can ever be chosen. The form needs a `FindOnEnter` before its first picker.
 */
export function SchoolPicker(props: SchoolPickerProps) {
  const { name, legend, hint, label, state, value, error } = props;
  const { text, found, problem } = state;
  const options = optionsIn(props);
  return (
    <div>
      <Radios
        name={name}
        legend={legend}
        hint={hint}
        error={error}
        value={options.some((one) => one.value === value) ? value : theOnly(found)}
        options={options}
      />
      {found && <p className="muted -mt-3 mb-5">{outcomeOf(found)}</p>}
      <TextField
        name={`${name}-text`}
        type="search"
        label={label}
        hint="Part of its name, its town, its postcode or its URN"
        value={text}
        maxLength={100}
        error={problem}
      />
      <p className="-mt-3">
        <Button
          kind="secondary"
          name="find"
          value={name}
          formAction={`#${encodeURIComponent(name)}`}
          aria-label={`Find: ${label}`}
        >
          Find
        </Button>
      </p>
    </div>
  );
}

/** Enter presses a form's first button. This one, unseen, looks for what was typed in whichever picker. */
export const FindOnEnter = () => <button type="submit" name="find" value="" hidden />;

function optionsIn({ likely, otherwise, state }: SchoolPickerProps): Option[] {
  const known = new Set(likely.map(({ urn }) => urn));
  const others = (state.found?.schools ?? []).filter(({ urn }) => !known.has(urn));
  return [...likely.map(likelyOption), ...others.map(foundOption), otherwise];
}

const likelyOption = (school: LikelySchool): Option => ({
  value: String(school.urn),
  label: school.name,
  hint: whereabouts(school),
});

const foundOption = (school: FoundSchool): Option => ({
  ...likelyOption(school),
  hint: [whereabouts(school), standing(school)].filter(Boolean).join(" · "),
});

/** One school alone is what was looked for. */
const theOnly = (found: Found | null) =>
  found?.schools.length === 1 ? String(found.schools[0]?.urn) : undefined;

function outcomeOf({ schools, more }: Found): string {
  if (schools.length === 0)
    return "No school matches. Try fewer letters, the town alone, or the postcode.";
  if (more) return narrowDown(schools.length);
  return schools.length === 1 ? "One school matches." : `${schools.length} schools match.`;
}
