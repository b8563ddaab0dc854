/** A question answered with a file. */
import { Field, type FieldProps } from "#app/ui/field.tsx";
import { describedBy } from "#app/ui/field-error.tsx";

type FileFieldProps = Omit<FieldProps, "value"> & {
  /** What the browser offers to choose from; the server looks at the file itself. */
  accept: string;
};

/** The browser's own file control. A browser never gives a chosen file back, so it is empty when a form returns. */
export const FileField = ({ accept, ...field }: FileFieldProps) => (
  <Field {...field}>
    <input
      type="file"
      id={field.name}
      name={field.name}
      accept={accept}
      aria-invalid={field.error ? true : undefined}
      aria-describedby={describedBy(field.name, field)}
      className="ui-input control cursor-pointer ps-0 file:me-4 file:h-full file:cursor-pointer file:bg-base-200 file:px-4 file:font-semibold"
    />
  </Field>
);
