/** The mail that asks somebody to answer, and its reminder: one purpose, one link, and what is done with the answers. */
import { longDay } from "../time/london.ts";
import type { WaveKind } from "./waves.ts";

/** What the mail has to say. Days are `YYYY-MM-DD`. */
export interface Asking {
  kind: WaveKind;
  name: string;
  group: string;
  hub: string;
  /** The meeting it is about and its day; none for what is asked about the whole year. */
  session: string | null;
  onDay: string | null;
  /** The task link. It is this person's alone. */
  address: string;
  closesOn: string;
  reminder: boolean;
}

/** What each kind of wave says of itself, in mails, on forms and in lists. */
interface AskingWords {
  /** The question in a few words, as it stands on one's own list of things to do. */
  asks: string;
  /** How long it takes, such as "two minutes". */
  takes: string;
  opens(asking: Asking): string;
  reminds(asking: Asking): string;
  inside: string;
  /** What the link does. */
  link: string;
  because(asking: Asking): string;
}

/** "“Session 2” of Fractions on Tuesday 24 November 2026"; the group alone where no meeting is meant. */
const meetingOf = ({ session, onDay, group }: Asking) =>
  session === null || onDay === null ? group : `“${session}” of ${group} on ${longDay(onDay)}`;

const statements = "A few statements and, if you like, one sentence of your own:";
const takesPart = ({ group, hub }: Asking) =>
  `You get this mail because you take part in ${group}, run by ${hub}.`;
const onRegister = ({ group, hub }: Asking) =>
  `You get this mail because you are on the register of this session of ${group}, run by ${hub}.`;

/** One table for all kinds: minutes are of reading and answering on a phone. */
export const askingWords: Readonly<Record<WaveKind, AskingWords>> = {
  baseline: {
    asks: "Where are you starting from?",
    takes: "three minutes",
    opens: ({ group }) =>
      `${group} is beginning. Before it does, please say where you and your pupils stand now. At the end of the year you are asked the same again, so that you can see what has changed.`,
    reminds: ({ group }) => `Your answer about where you start from in ${group} is still missing.`,
    inside: statements,
    link: "Say where you start from",
    because: takesPart,
  },
  pulse: {
    asks: "How was the session?",
    takes: "one minute",
    opens: (asking) => `You were at ${meetingOf(asking)}. How was it?`,
    reminds: (asking) => `Your answer about ${meetingOf(asking)} is still missing.`,
    inside: "Three statements and, if you like, one sentence of your own:",
    link: "Say how it was",
    because: onRegister,
  },
  lesson: {
    asks: "How did the lesson go?",
    takes: "two minutes",
    opens: (asking) => `You were at ${meetingOf(asking)}. How did the research lesson go?`,
    reminds: (asking) =>
      `Your answer about the research lesson at ${meetingOf(asking)} is still missing.`,
    inside: statements,
    link: "Evaluate the lesson",
    because: onRegister,
  },
  endline: {
    asks: "What has changed this year?",
    takes: "three minutes",
    opens: ({ group }) =>
      `${group} has come to its end for this year. What has changed for you and your pupils? Most questions are the ones you were asked at the beginning.`,
    reminds: ({ group }) => `Your answer about what has changed through ${group} is still missing.`,
    inside: statements,
    link: "Say what has changed",
    because: takesPart,
  },
  schoolReturn: {
    asks: "What has your school taken on?",
    takes: "five minutes",
    opens: ({ group }) =>
      `Your school has taken part in ${group} this year. What has it changed beyond the classrooms of those who went? One answer from each school is enough, and it is yours to give.`,
    reminds: ({ group }) =>
      `The answer for your school about what has changed through ${group} is still missing.`,
    inside: statements,
    link: "Answer for your school",
    because: ({ group, hub }) =>
      `You get this mail because your school has a place in ${group}, run by ${hub}, and you answer for it.`,
  },
};

/** What stands in the subject after group and date. */
export function askingSubject({ kind, reminder }: Pick<Asking, "kind" | "reminder">) {
  const { asks, takes } = askingWords[kind];
  return reminder
    ? `we have not heard from you yet. About ${takes}`
    : `${asks.charAt(0).toLowerCase()}${asks.slice(1)} About ${takes}`;
}

/** The promise in one sentence: on the form, in the mail and on the receipt alike. */
export const whoSeesWhat =
  "Your lead can see that you answered, never what: answers are confidential, and results appear only for five or more people from three or more schools.";

function paragraphsOf(asking: Asking) {
  const words = askingWords[asking.kind];
  return {
    before: [
      `Dear ${asking.name},`,
      asking.reminder ? words.reminds(asking) : words.opens(asking),
      words.inside,
    ],
    after: [
      `No password is needed. The link is yours alone, so please do not pass it on. You can correct your answers until the evaluation closes, on ${longDay(asking.closesOn)} at the latest.`,
      whoSeesWhat,
    ],
    footer: `${words.because(asking)} Once you have answered you hear no more about it.`,
  };
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The letter as plain text and as HTML, saying the same. */
export function askingLetter(asking: Asking): { text: string; html: string } {
  const { before, after, footer } = paragraphsOf(asking);
  const said = (lines: readonly string[]) =>
    lines.map((line) => `<p>${escaped(line)}</p>`).join("\n");
  const address = escaped(asking.address);
  return {
    text: [...before, asking.address, ...after, `-- \n${footer}`].join("\n\n"),
    html: `${said(before)}
<p><a href="${address}">${askingWords[asking.kind].link}</a><br>${address}</p>
${said(after)}
<p><small>${escaped(footer)}</small></p>`,
  };
}
