/** What a choice is made of. */

/** One thing that can be chosen: what is sent, what is read, and perhaps a line that explains it. */
export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}
