/** What a form carries from page to page: when it was opened and what stood then, and at last the answers themselves. */
import { answerField, wordsField } from "@tessellate/domain/evaluations/submission";
import type { Typed } from "#app/features/evaluations/shapes.ts";

/** Signed by the server, so that it needs no row of its own. */
export interface Carried {
  opened?: string | undefined;
  seen?: string | undefined;
}

const Hidden = ({ name, value }: { name: string; value: string | undefined }) =>
  value ? <input type="hidden" name={name} value={value} /> : null;

/** When the form was opened, and what stood then. */
export const CarriedFields = ({ carried: { opened, seen } }: { carried: Carried }) => (
  <>
    <Hidden name="opened" value={opened} />
    <Hidden name="seen" value={seen} />
  </>
);

/** Every answer as a hidden field, so that sending them needs neither a cookie nor a saved draft. */
export const TypedFields = ({ typed }: { typed: Typed }) => (
  <>
    {Object.entries(typed.answers).map(([key, value]) => (
      <Hidden key={key} name={answerField(key)} value={value} />
    ))}
    {Object.entries(typed.words ?? {}).map(([key, value]) => (
      <Hidden key={key} name={wordsField(key)} value={value} />
    ))}
    <Hidden name="comment" value={typed.comment} />
    <Hidden name="named" value={typed.named ? "on" : undefined} />
  </>
);
