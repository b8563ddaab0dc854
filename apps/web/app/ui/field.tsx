/** The frame of one question with one answer: label, hint, error, and the control itself. */
import type { ReactNode } from "react";
import { FieldError } from "#app/ui/field-error.tsx";

/** What every field takes. Its name is also its id, so that the error summary can link to it. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** What was saved or typed before; a form that comes back keeps it. */
  value?: string | null | undefined;
  /** Says "(optional)" after the label. What must be answered is not marked. */
  optional?: boolean;
  /** Sets the label as the page's heading, for a page that asks one thing. */
  asHeading?: boolean;
}

type FrameProps = Omit<FieldProps, "value"> & { children: ReactNode };

/** Label above hint above error above control: the order in which they are read. */
export function Field({ name, label, hint, error, optional, asHeading, children }: FrameProps) {
  const caption = (
    <label htmlFor={name} className={asHeading ? "" : "field-label"}>
      {label}
      {optional && <span className="font-normal"> (optional)</span>}
    </label>
  );
  return (
    <div className={`field ${error ? "field-refused" : ""}`}>
      {asHeading ? <h1 className="text-3xl">{caption}</h1> : caption}
      {hint && (
        <div id={`${name}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      <FieldError id={name}>{error}</FieldError>
      {children}
    </div>
  );
}
