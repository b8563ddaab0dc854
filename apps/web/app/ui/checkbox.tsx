/** A question answered by ticking: one promise. */
import type { ReactNode } from "react";
import { describedBy, FieldError } from "#app/ui/field-error.tsx";

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
