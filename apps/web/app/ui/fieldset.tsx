/** The frame of one question with several controls: legend, hint, error. */
import type { ReactNode } from "react";
import type { FieldProps } from "#app/ui/field.tsx";
import { FieldError } from "#app/ui/field-error.tsx";

/** What every group of controls takes; the legend is the question. */
export interface FieldsetProps extends Omit<FieldProps, "label" | "value"> {
  legend: ReactNode;
}

/** A native fieldset, so that each control inside is read with the question. */
export function Fieldset(props: FieldsetProps & { children: ReactNode }) {
  const { name, legend, hint, error, optional, asHeading, children } = props;
  const words = (
    <>
      {legend}
      {optional && <span className="font-normal"> (optional)</span>}
    </>
  );
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      aria-describedby={described || undefined}
      className={`field ${error ? "field-refused" : ""}`}
    >
      <legend className={asHeading ? "mb-2" : "field-label"}>
        {asHeading ? <h1 className="text-3xl">{words}</h1> : words}
      </legend>
      {hint && (
        <div id={`${name}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      <FieldError id={name}>{error}</FieldError>
      {children}
    </fieldset>
  );
}
