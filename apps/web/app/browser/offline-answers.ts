/** Answers kept on this phone until they have been sent: by the address of their link, in the browser's own storage. */

/** What is kept of one evaluation: its fields, and whether its writer has already said "send". */
export interface KeptAnswers {
  fields: Readonly<Record<string, string>>;
  waiting: boolean;
}

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keyOf = (address: string) => `evaluation ${address}`;

/** Keeps answers; false where the browser keeps nothing, as some do in private windows. */
export function keepAnswers(shelf: Shelf, address: string, kept: KeptAnswers): boolean {
  try {
    shelf.setItem(keyOf(address), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** What is kept under an address; nothing when there is nothing, or when it cannot be read any more. */
export function keptAnswers(shelf: Shelf, address: string): KeptAnswers | undefined {
  try {
    const kept = JSON.parse(shelf.getItem(keyOf(address)) ?? "null") as KeptAnswers | null;
    return kept && typeof kept.fields === "object" ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the answers of one link, once they have been sent or thrown away. */
export function dropAnswers(shelf: Shelf, address: string): void {
  try {
    shelf.removeItem(keyOf(address));
  } catch {
    // A browser that kept nothing has nothing to forget.
  }
}

/** What a form holds now, without the buttons. */
export function fieldsOf(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && name !== "intent") fields[name] = value;
  return fields;
}

/** The questions among `names` that have no answer yet. */
export const unanswered = (names: readonly string[], fields: KeptAnswers["fields"]) =>
  names.filter((name) => !fields[name]);

/** The body of a request that hands these answers in. */
export function bodyOf(fields: KeptAnswers["fields"], intent: "draft" | "send"): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("intent", intent);
  return body;
}
