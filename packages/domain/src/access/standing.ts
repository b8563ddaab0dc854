/** What someone's appointments come to at their browser: which of them count, and for how long they stay signed in. */
import { type Appointment, type Role, roles } from "./roles.ts";

/** An appointment with its name in the records. */
export interface HeldAppointment extends Appointment {
  id: string;
}

interface Circumstances {
  held: readonly HeldAppointment[];
  /** The appointment chosen to see through, if one was chosen. */
  eyes: string | null;
  /** True when a second step guards this login, or when none is asked for (the demo). */
  proven: boolean;
  /** Europe/London, `YYYY-MM-DD`. */
  today: string;
}

/**
 * The appointments that count now. A role that asks for a second step counts only where there is one: a mailbox alone
 * must not open other people's schools. Seen through one appointment, only that one counts; when it has ended, the
 * choice is forgotten and all of them count again, for nothing is gained by it that is not held.
 */
export function standing({ held, eyes, proven, today }: Circumstances) {
  const current = held.filter(({ from, to }) => from <= today && (to === null || today < to));
  const chosen = current.find(({ id }) => id === eyes);
  const counting = current.filter((one) => proven || !roles[one.role].secondStep);
  return {
    appointments: chosen ? counting.filter(({ id }) => id === chosen.id) : counting,
    eyes: chosen?.id ?? null,
    held: current.length,
    waiting: current.length - counting.length,
  };
}

const hour = 60 * 60;

/** The longest anyone stays signed in, in seconds: 30 days, so that a teacher is not asked each time. */
export const longestSession = 30 * 24 * hour;

/** How long someone holding `held` stays signed in, in seconds: 12 hours, a long working day, where a role asks for a second step. */
export const sessionLength = (held: readonly Role[]) =>
  held.some((role) => roles[role].secondStep) ? 12 * hour : longestSession;
