/** Which school a pasted person comes from, and how sure that is. */

/** A school as a preview shows it. `open` is false for one that has closed or has not opened yet. */
export interface SchoolSeen {
  urn: number;
  name: string;
  town: string | null;
  postcode: string | null;
  open: boolean;
}

/** What speaks for one school or another. */
export interface Clues {
  /** Schools that fit what was written behind the address; null when nothing was. `exact` when it names one school alone. */
  written: { exact: boolean; schools: readonly SchoolSeen[] } | null;
  /** The school we already know this person from. */
  known: SchoolSeen | null;
  /** Schools of people we know under the same e-mail domain. */
  byDomain: readonly SchoolSeen[];
  /** Open schools that took over from a closed one among these, by its URN. */
  successors: ReadonlyMap<number, SchoolSeen>;
}

/** Sure, with the reason, or in doubt, with the reason and the schools it might be. */
export type Match =
  | { sure: true; school: SchoolSeen; because: string }
  | { sure: false; because: string; candidates: SchoolSeen[] };

const doubt = (because: string, candidates: readonly SchoolSeen[] = []): Match => ({
  sure: false,
  because,
  candidates: candidates.filter(({ open }) => open),
});

/** What was written counts first, then the person's own record, then whom else we know at the address's domain. */
export function matchSchool(clues: Clues): Match {
  return openOnly(found(clues), clues.successors);
}

function found({ written, known, byDomain }: Clues): Match {
  if (written) return byWriting(written, known);
  if (known) return { sure: true, school: known, because: "Already known at this school" };
  const [only, ...others] = byDomain;
  if (only && others.length === 0)
    return {
      sure: true,
      school: only,
      because: "Others with this e-mail domain are at this school",
    };
  return only
    ? doubt("People with this e-mail domain are at several schools", byDomain)
    : doubt("Nobody we know uses this e-mail domain");
}

function byWriting(
  { exact, schools }: NonNullable<Clues["written"]>,
  known: SchoolSeen | null,
): Match {
  const [first] = schools;
  if (!first) return doubt("No school fits what was written", known ? [known] : []);
  if (!exact) return doubt("Several schools could be meant", schools);
  if (known && known.urn !== first.urn)
    return doubt(`Known at ${known.name}, but another school was written`, [first, known]);
  return { sure: true, school: first, because: "As it was written" };
}

/** A closed school takes no place: its successor is offered instead. */
function openOnly(match: Match, successors: Clues["successors"]): Match {
  if (!match.sure || match.school.open) return match;
  const successor = successors.get(match.school.urn);
  return doubt(`${match.school.name} is not open`, successor ? [successor] : []);
}
