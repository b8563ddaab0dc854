/** Answers kept on this phone until they have been sent: by the address of their link, in the browser's own storage. */

/** What a kept form says when it goes: as it was checked, or with questions knowingly left out. */
export type Sending = "send" | "send-blanks";

/** What is kept of one evaluation: its fields, when, and whether its writer has already said "send". Nothing else. */
export interface KeptAnswers {
  fields: Readonly<Record<string, string>>;
  /** How it is to be sent; nothing while it is still being filled in. */
  waiting?: Sending | undefined;
  /** Milliseconds since 1970. */
  at: number;
}

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** The browser's own storage; where it may not even be asked for, one that keeps nothing. */
export function ownShelf(): Shelf {
  try {
    return localStorage;
  } catch {
    const nothing = () => null;
    const refuse = () => {
      throw new Error("This browser keeps nothing.");
    };
    return { length: 0, key: nothing, getItem: nothing, setItem: refuse, removeItem: nothing };
  }
}

const prefix = "evaluation ";
const keyOf = (address: string) => `${prefix}${address}`;

/** Milliseconds after which a phone forgets: every wave has closed by then. */
const keptFor = 30 * 24 * 60 * 60_000;

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

/** The addresses of all links whose answers are kept here. */
function addressesIn(shelf: Shelf): string[] {
  try {
    return Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? "")
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

/** The addresses of all links whose answers wait to be sent. */
export const waitingIn = (shelf: Shelf) =>
  addressesIn(shelf).filter((address) => keptAnswers(shelf, address)?.waiting);

/** Forgets whatever has been here longer than a wave is open, and what cannot be read. */
export function dropOld(shelf: Shelf, now: number): void {
  for (const address of addressesIn(shelf)) {
    const kept = keptAnswers(shelf, address);
    if (!kept || !(now - kept.at < keptFor)) dropAnswers(shelf, address);
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
  names.filter((name) => !fields[name]?.trim());

/** The body of a request that hands these answers in. */
export function bodyOf(fields: KeptAnswers["fields"], intent: "draft" | Sending): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("intent", intent);
  return body;
}
