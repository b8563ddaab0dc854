/** Makes sessions with a register for tests. */
import type { Mark } from "@tessellate/domain/sessions/register";
import type { Queries } from "../database.ts";
import { attendances, sessions } from "../schema/index.ts";
import { newId } from "./ids.ts";

/** A three-hour session on 24 November 2026. */
export async function makeSession(
  tx: Queries,
  over: Partial<typeof sessions.$inferInsert> & { hubId: string; workGroupId: string },
) {
  const session = {
    id: newId(),
    title: "Session 1",
    startsAt: new Date("2026-11-24T13:00:00Z"),
    endsAt: new Date("2026-11-24T16:00:00Z"),
    mode: "faceToFace" as const,
    venue: "Harbour Teaching School",
    state: "planned" as const,
    sequence: 0,
    version: 1,
    ...over,
  };
  await tx.insert(sessions).values(session);
  return session;
}

/** Puts a participant on a session's register. */
export const makeAttendance = (
  tx: Queries,
  session: { hubId: string; id: string },
  participant: { personId: string; urn: number; seat: "lead" | "cover" },
  mark: Mark | null = "present",
) =>
  tx.insert(attendances).values({
    hubId: session.hubId,
    sessionId: session.id,
    personId: participant.personId,
    urn: participant.urn,
    seat: participant.seat,
    mark,
  });
