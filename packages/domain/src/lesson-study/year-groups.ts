/** The year groups a research lesson can be taught to, in the words schools use. */

/** Early years to sixth form; `mixed` for a class of more than one year. */
export const yearGroups = {
  nursery: "Nursery",
  reception: "Reception",
  y1: "Year 1",
  y2: "Year 2",
  y3: "Year 3",
  y4: "Year 4",
  y5: "Year 5",
  y6: "Year 6",
  y7: "Year 7",
  y8: "Year 8",
  y9: "Year 9",
  y10: "Year 10",
  y11: "Year 11",
  y12: "Year 12",
  y13: "Year 13",
  mixed: "Mixed years",
} as const;
export type YearGroup = keyof typeof yearGroups;
export const yearGroupKeys = Object.keys(yearGroups) as [YearGroup, ...YearGroup[]];

/** The words for a stored year group; a key we no longer know is shown as it stands. */
export const yearGroupLabel = (key: string): string =>
  Object.hasOwn(yearGroups, key) ? yearGroups[key as YearGroup] : key;
