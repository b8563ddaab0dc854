/** How a new version of an instrument maps to the old: what goes on under its key, and where a series breaks. */

/** A question as one version asks it. */
export interface AskedIn {
  key: string;
  wording: string;
  replacesKey?: string | null;
}

/** What became of a question between two versions, in the words people read. */
export const fates = {
  same: "Same words",
  reworded: "Reworded: the series goes on",
  replaced: "Replaced: a new series begins",
  new: "New",
  dropped: "No longer asked",
} as const;
export type Fate = keyof typeof fates;

export interface Mapped {
  /** The key it is asked under now; the old one's where it is dropped. */
  key: string;
  fate: Fate;
  /** Its words in the old version; null where it was not asked. */
  before: string | null;
  /** Its words in the new version; null where it is dropped. */
  after: string | null;
  /** The key of the question it takes the place of. */
  replaces: string | null;
}

/**
 * Every question of the new version in its order, then those no longer asked. A question that another one replaced
 * stands beside it and nowhere else, so that each question of either version is told of exactly once.
 */
export function mapVersions(before: readonly AskedIn[], after: readonly AskedIn[]): Mapped[] {
  const old = new Map(before.map(({ key, wording }) => [key, wording]));
  const kept = new Set(after.map(({ key }) => key));
  const told = new Set<string>();
  const now = after.map(({ key, wording, replacesKey }): Mapped => {
    const was = old.get(key);
    if (was !== undefined) return mapped(key, was === wording ? "same" : "reworded", was, wording);
    const gone = replacesKey && !kept.has(replacesKey) && !told.has(replacesKey) ? replacesKey : "";
    const wordsGone = old.get(gone);
    if (wordsGone === undefined) return mapped(key, "new", null, wording);
    told.add(gone);
    return { ...mapped(key, "replaced", wordsGone, wording), replaces: gone };
  });
  const dropped = before
    .filter(({ key }) => !kept.has(key) && !told.has(key))
    .map(({ key, wording }) => mapped(key, "dropped", wording, null));
  return [...now, ...dropped];
}

const mapped = (key: string, fate: Fate, before: string | null, after: string | null): Mapped => ({
  key,
  fate,
  before,
  after,
  replaces: null,
});
