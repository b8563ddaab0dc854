/** How a refusal travels: as data, one sentence beside each field, so that a form can be sent back with nothing lost. */

/** One thing to put right. `field` is the form field it stands beside. */
export interface Problem {
  field: string;
  message: string;
}

/** What an action on a form comes to: done, with what it made, or refused, with every reason at once. */
export type Outcome<Made extends object = object> =
  | ({ ok: true } & Made)
  | { ok: false; problems: readonly Problem[] };

export const refused = (
  ...problems: readonly Problem[]
): { ok: false; problems: readonly Problem[] } => ({ ok: false, problems });
