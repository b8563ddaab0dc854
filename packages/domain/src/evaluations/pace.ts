/** How fast a form came back: faster than a person reads, or so fast and so empty that nobody was there. */

/**
 * Milliseconds within which an empty form is a machine's. Mail scanners open every link and press every button they
 * find, within a second or two; a person needs longer than this to find the button, let alone to mean it.
 */
const machinesWithin = 8_000;

/** Milliseconds a person takes at the least to read one statement and choose: about ten words at a fast reader's pace. */
const leastPerAnswer = 3_000;
/** However short the form, finding one's way about it takes this long, in milliseconds. */
const leastPerForm = 15_000;

/** A form that has come back. */
interface Returned {
  /** When the page was opened; null when that is not known (nothing came with it, or it was altered). */
  openedAt: Date | null;
  at: Date;
}

const taken = ({ openedAt, at }: Returned) =>
  openedAt === null ? undefined : at.getTime() - openedAt.getTime();

/**
 * Whether an empty form was sent by a machine. It is no answer, and its person is told calmly when they come. Where the
 * moment of opening is not known nobody is suspected.
 */
export function isMachines(returned: Returned): boolean {
  const time = taken(returned);
  return time !== undefined && time < machinesWithin;
}

/**
 * Whether a form was answered faster than it can be read: three seconds an answer given, fifteen at least. It is only
 * ever counted over safe cells, as a sign of how carefully a group answered, and never shown for a person. Where the
 * moment of opening is not known nobody is said to have hurried.
 */
export function isHurried(returned: Returned, answersGiven: number): boolean {
  const time = taken(returned);
  return time !== undefined && time < Math.max(leastPerForm, answersGiven * leastPerAnswer);
}

/** Seconds people take for an answer they choose or type, and for one in their own words. */
const usual = { answer: 10, words: 20 } as const;

/** How long a form takes, in words for its opening line. */
export function aboutHowLong(answers: number, inWords: number): string {
  const minutes = (answers * usual.answer + inWords * usual.words) / 60;
  if (minutes <= 1) return "less than a minute";
  return minutes <= 2 ? "about two minutes" : `about ${Math.ceil(minutes)} minutes`;
}
