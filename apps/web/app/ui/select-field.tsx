/** A question answered by one of many: more than seven, else radios are kinder. */
import { Field, type FieldProps } from "#app/ui/field.tsx";
import { describedBy } from "#app/ui/field-error.tsx";
import type { Option } from "#app/ui/option.ts";

interface SelectFieldProps extends FieldProps {
  options: readonly Option[];
  /** The first, empty line; it is sent as an empty answer. */
  choose?: string;
}

/** A native list, which every phone shows in its own way. */
export const SelectField = ({ options, choose, value, ...field }: SelectFieldProps) => (
  <Field {...field}>
    <select
      id={field.name}
      name={field.name}
      defaultValue={value ?? (choose ? "" : undefined)}
      aria-invalid={field.error ? true : undefined}
      aria-describedby={describedBy(field.name, field)}
      className="ui-select control"
    >
      {choose && <option value="">{choose}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
);
