/** A question answered with a few words, a number, an address or a time. */
import type { InputHTMLAttributes } from "react";
import { Field, type FieldProps } from "#app/ui/field.tsx";
import { describedBy } from "#app/ui/field-error.tsx";

interface TextFieldProps extends FieldProps {
  /** "time" for a time of day, "number-text" for digits typed as text. */
  type?: "text" | "email" | "url" | "tel" | "search" | "time" | "number-text";
  /** How much is expected: the box is as long as the answer. */
  size?: "short" | "medium" | "long";
  autoComplete?: string;
  maxLength?: number;
  spellCheck?: boolean;
}

const widths = { short: "max-w-36", medium: "max-w-64", long: "" } as const;

/** One line. Numbers are typed as text with a number keyboard: spinners change figures by accident. */
export function TextField({
  type = "text",
  size = "long",
  autoComplete = "off",
  maxLength,
  spellCheck,
  value,
  ...field
}: TextFieldProps) {
  const digits: InputHTMLAttributes<HTMLInputElement> =
    type === "number-text" ? { type: "text", inputMode: "numeric" } : { type };
  return (
    <Field {...field}>
      <input
        {...digits}
        id={field.name}
        name={field.name}
        defaultValue={value ?? undefined}
        autoComplete={autoComplete}
        maxLength={maxLength}
        spellCheck={spellCheck}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.name, field)}
        className={`ui-input control ${widths[size]}`}
      />
    </Field>
  );
}
