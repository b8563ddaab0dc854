/** The sentence beside a field that was refused. */

/** Says the same as the summary's line. The field names it in aria-describedby as `<id>-error`. */
export const FieldError = ({ id, children }: { id: string; children: string | undefined }) =>
  children ? (
    <p id={`${id}-error`} className="field-error">
      <span className="sr-only">Error: </span>
      {children}
    </p>
  ) : null;

/** The value for aria-describedby: the hint, then the error, of those that are there. */
export const describedBy = (id: string, { hint, error }: { hint?: unknown; error?: unknown }) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
