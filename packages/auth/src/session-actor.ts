/** From a request's cookie to the person who asks: one query, and nothing better-auth would have to be asked for. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Database } from "@tessellate/data/database";
import { appointments, logins, people, signInSessions } from "@tessellate/data/schema";
import { type Actor, nobody } from "@tessellate/domain/access/roles";
import { type HeldAppointment, standing } from "@tessellate/domain/access/standing";
import { dayOf } from "@tessellate/domain/time/london";
import { eq, sql } from "drizzle-orm";

interface Settings {
  database: Database;
  now(): Date;
  /** False in the demo: everyone's roles count without a second step. */
  asksSecondStep: boolean;
  /** The session cookie's name, and the secret it is signed with. */
  cookie: string;
  secret: string;
}

/** Makes the function that says who sends a request: a person with the appointments that count, or nobody. */
export function openActors({ database, now, asksSecondStep, cookie, secret }: Settings) {
  const signedIn = sessionQuery(database);
  return async (request: Request): Promise<Actor> => {
    const token = tokenIn(request.headers.get("cookie"), cookie, secret);
    if (!token) return nobody;
    const rows = await signedIn.execute({ token });
    const [row] = rows;
    const at = now();
    if (!row || row.expiresAt <= at) return nobody;
    const { appointments, ...rest } = standing({
      held: rows.flatMap(({ appointment }) =>
        appointment ? [appointment as HeldAppointment] : [],
      ),
      eyes: row.eyes,
      proven: !asksSecondStep || row.secondStep === true,
      today: dayOf(at),
    });
    return {
      kind: "person",
      personId: row.personId,
      name: row.name,
      appointments,
      signedIn: { sessionId: row.sessionId, ...rest },
    };
  };
}

const sessionQuery = ({ reader }: Database) =>
  reader
    .select({
      sessionId: signInSessions.id,
      expiresAt: signInSessions.expiresAt,
      eyes: signInSessions.appointmentId,
      secondStep: logins.twoFactorEnabled,
      personId: people.id,
      name: people.name,
      appointment: {
        id: appointments.id,
        role: appointments.role,
        scope: appointments.scope,
        scopeId: appointments.scopeId,
        from: appointments.fromDay,
        to: appointments.toDay,
      },
    })
    .from(signInSessions)
    .innerJoin(logins, eq(logins.id, signInSessions.userId))
    .innerJoin(people, eq(people.id, logins.id))
    .leftJoin(appointments, eq(appointments.personId, people.id))
    .where(eq(signInSessions.token, sql.placeholder("token")))
    .prepare();

/** The session token in a cookie header, if the server's own signature stands behind it. */
function tokenIn(header: string | null, cookie: string, secret: string): string | undefined {
  const sent = header?.split(/; */).find((pair) => pair.startsWith(`${cookie}=`));
  const value = sent && decoded(sent.slice(cookie.length + 1));
  const dot = value ? value.lastIndexOf(".") : -1;
  if (!value || dot < 1) return undefined;
  const token = value.slice(0, dot);
  const theirs = Buffer.from(value.slice(dot + 1));
  const ours = Buffer.from(createHmac("sha256", secret).update(token).digest("base64"));
  return theirs.length === ours.length && timingSafeEqual(theirs, ours) ? token : undefined;
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
