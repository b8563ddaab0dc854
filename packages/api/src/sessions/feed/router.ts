/** The personal calendar feed: its owner makes the address, a calendar program reads it. */
import { createHash } from "node:crypto";
import { feedInput } from "@tessellate/domain/sessions/feed";
import { academicYearDays, academicYearOf } from "@tessellate/domain/time/academic-year";
import { instantAt } from "@tessellate/domain/time/london";
import { z } from "zod";
import { change } from "../../change.ts";
import { type Context, today } from "../../context.ts";
import { allowed, router } from "../../trpc.ts";
import { feedFor } from "../calendar.ts";
import { hasFeed, hashOf, ownerOf, putFeed, sessionsFor } from "./store.ts";

const self = ({ actor }: Context) =>
  actor.kind === "person"
    ? { place: { self: actor.personId }, personId: actor.personId }
    : undefined;

export const feedRouter = router({
  /** Whether there is an address already; what it is we no longer know. */
  status: allowed("calendar.feed", z.void(), self).query(async ({ ctx }) => ({
    made: await hasFeed(ctx.database.reader, ctx.found.personId),
  })),
  /** Makes a new address and says it once. One that was there stops working. */
  replace: allowed("calendar.feed", z.void(), self).mutation(async ({ ctx }) => {
    const { personId } = ctx.found;
    const secret = ctx.newSecret();
    const entry = {
      action: "calendar.feed",
      hubId: null,
      subject: "calendarFeed",
      subjectId: personId,
    } as const;
    await change(ctx, entry, ({ tx }) => putFeed(tx, personId, hashOf(secret)));
    return { address: `${ctx.baseUrl}/calendar/${secret}` };
  }),
  /** The calendar behind an address, and a mark that changes when anything in it does. */
  read: allowed("calendar.read", feedInput, async (ctx, { secret }) => {
    const personId = await ownerOf(ctx.database.reader, secret);
    return personId === undefined ? undefined : { place: {}, personId };
  }).query(async ({ ctx }) => {
    const { first } = academicYearDays(academicYearOf(today(ctx)) - 1);
    const since = instantAt(first, "00:00");
    const when = { since, today: today(ctx) };
    const sessions = await sessionsFor(ctx.database.reader, ctx.found.personId, when);
    const etag = createHash("sha256")
      .update(JSON.stringify([ctx.baseUrl, sessions]))
      .digest("hex");
    return { etag: `W/"${etag.slice(0, 32)}"`, content: feedFor(ctx, sessions) };
  }),
});
