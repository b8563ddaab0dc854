/** What a choice is made of. */

/** One thing that can be chosen: what is sent, what is read, and perhaps a line that explains it. */
export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

/** Choices from a list of keys and words. */
export const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
