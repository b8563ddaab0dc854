/** Atoms: leaves that every sum counts together or not at all, so that no reader can ever tell them apart. */

/** The atoms of a family of sets: which columns each holds, and each set written as atoms. */
export interface Atoms {
  members: readonly (readonly number[])[];
  /** The atoms a set is made of. It must be one of the sets the atoms were made from. */
  within(set: readonly number[]): number[];
}

/** Splits columns 0 … width−1 by these sets. Columns in none of the sets belong to no atom. */
export function atomsOf(width: number, sets: readonly (readonly number[])[]): Atoms {
  const classOf = new Int32Array(width);
  let classes = 1;
  for (const set of sets) {
    const split = new Map<number, number>();
    for (const column of set) {
      const old = classOf[column] ?? 0;
      const fresh = split.get(old) ?? classes;
      if (fresh === classes) classes += 1;
      split.set(old, fresh);
      classOf[column] = fresh;
    }
  }
  const members = new Map<number, number[]>();
  classOf.forEach((name, column) => {
    if (name === 0) return;
    const columns = members.get(name) ?? [];
    columns.push(column);
    members.set(name, columns);
  });
  const numberOf = new Map([...members.keys()].map((name, index) => [name, index]));
  return {
    members: [...members.values()],
    within: (set) => [...new Set(set.map((column) => numberOf.get(classOf[column] ?? 0) ?? -1))],
  };
}
