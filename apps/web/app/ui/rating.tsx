/** One statement, answered on a scale whose every step is a whole tile to press. */
import { FieldError } from "#app/ui/field-error.tsx";
import type { Option } from "#app/ui/option.ts";

interface RatingProps {
  name: string;
  statement: string;
  /** From least to most. The words stand under every button: a number alone means nothing. */
  options: readonly Option[];
  value?: string | null | undefined;
  error?: string | undefined;
  hint?: string | undefined;
  /** An answer off the scale, such as "Not seen yet"; it stands apart from the steps. */
  aside?: Option | undefined;
}

/** Native radios in a row, at least 44 px each way on the narrowest phone. Works and shows its choice without script. */
export function Rating({ name, statement, options, value, error, hint, aside }: RatingProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      aria-describedby={described || undefined}
      className={`rating ${error ? "field-refused" : ""}`}
    >
      <legend className="rating-statement">{statement}</legend>
      {hint && (
        <p id={`${name}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <FieldError id={name}>{error}</FieldError>
      <div className="scale">
        {options.map((option, i) => (
          <label key={option.value}>
            <input
              type="radio"
              className="ui-radio choice-mark"
              id={i === 0 ? name : undefined}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
            />
            {option.label}
          </label>
        ))}
      </div>
      {aside && (
        <label className="choice mt-1">
          <input
            type="radio"
            className="ui-radio choice-mark"
            name={name}
            value={aside.value}
            defaultChecked={aside.value === value}
          />
          <span>{aside.label}</span>
        </label>
      )}
    </fieldset>
  );
}
