/** A question answered by one of a few, all of them in sight. */
import { Fieldset, type FieldsetProps } from "#app/ui/fieldset.tsx";
import type { Option } from "#app/ui/option.ts";

interface RadiosProps extends FieldsetProps {
  options: readonly Option[];
  value?: string | null | undefined;
  /** Side by side, for two or three short answers. */
  inline?: boolean;
}

/** Native radios. The first carries the name as its id, for the error summary to link to. */
export const Radios = ({ options, value, inline = false, ...field }: RadiosProps) => (
  <Fieldset {...field}>
    <div className={inline ? "flex flex-wrap gap-x-8" : "space-y-1"}>
      {options.map((option, i) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            id={i === 0 ? field.name : undefined}
            name={field.name}
            value={option.value}
            defaultChecked={option.value === value}
            className="ui-radio choice-mark"
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
