/** A question answered in sentences. */
import { Field, type FieldProps } from "#app/ui/field.tsx";
import { describedBy } from "#app/ui/field-error.tsx";

interface TextAreaProps extends FieldProps {
  rows?: number;
  maxLength?: number;
}

/** Several lines, as tall as the answer that is hoped for. */
export const TextArea = ({ rows = 5, maxLength, value, ...field }: TextAreaProps) => (
  <Field {...field}>
    <textarea
      id={field.name}
      name={field.name}
      rows={rows}
      maxLength={maxLength}
      defaultValue={value ?? undefined}
      aria-invalid={field.error ? true : undefined}
      aria-describedby={describedBy(field.name, field)}
      className="ui-textarea control"
    />
  </Field>
);
