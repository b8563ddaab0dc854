/** Questions answered by ticking: one promise, or any of a few. */
import type { ReactNode } from "react";
import { describedBy, FieldError } from "#app/ui/field-error.tsx";
import { Fieldset, type FieldsetProps } from "#app/ui/fieldset.tsx";
import type { Option } from "#app/ui/option.ts";

interface CheckboxProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** What is sent when it is ticked; nothing is sent otherwise. */
  value?: string;
  checked?: boolean;
}

/** One box with its own label. */
export const Checkbox = ({ name, label, hint, error, value = "on", checked }: CheckboxProps) => (
  <div className={`field ${error ? "field-refused" : ""}`}>
    <FieldError id={name}>{error}</FieldError>
    <label className="choice">
      <input
        type="checkbox"
        id={name}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { error })}
        className="ui-checkbox choice-mark"
      />
      <span>
        {label}
        {hint && <span className="choice-hint">{hint}</span>}
      </span>
    </label>
  </div>
);

interface CheckboxesProps extends FieldsetProps {
  options: readonly Option[];
  values?: readonly string[];
}

/** Any of a few, sent under one name as often as boxes are ticked. */
export const Checkboxes = ({ options, values = [], ...field }: CheckboxesProps) => (
  <Fieldset {...field}>
    <div className="space-y-1">
      {options.map((option, i) => (
        <label key={option.value} className="choice">
          <input
            type="checkbox"
            id={i === 0 ? field.name : undefined}
            name={field.name}
            value={option.value}
            defaultChecked={values.includes(option.value)}
            className="ui-checkbox choice-mark"
          />
          <span>
            {option.label}
            {option.hint && <span className="choice-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  </Fieldset>
);
