/** The people of a preview who can be added, numbered as the form that adds them names them. */
import type { Preview, PreviewRow } from "#app/features/work-groups/shapes.ts";

/** One person, with their place in the form. */
export interface Numbered {
  row: PreviewRow;
  index: number;
}

/** Everyone who does not take part yet; the numbers stay while the same text is pasted. */
export const rowsToAdd = ({ rows }: Preview): Numbered[] =>
  rows.filter(({ takesPart }) => !takesPart).map((row, index) => ({ row, index }));

/** The field that takes a person's school. */
export const schoolField = (index: number): string => `people[${index}].urn`;

/** The fields of those whose school is in doubt. */
export const doubtfulFields = (preview: Preview): string[] =>
  rowsToAdd(preview).flatMap(({ row, index }) => (row.match.sure ? [] : schoolField(index)));
