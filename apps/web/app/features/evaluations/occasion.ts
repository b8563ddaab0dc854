/** What an evaluation is about, in words: the session and its day. */
import { dayOf, longDay } from "@tessellate/domain/time/london";
import type { LinkForm } from "#app/features/evaluations/shapes.ts";

/** "Session 2, Tuesday 24 November 2026"; a wave that belongs to no session has its title alone. */
export const occasionWords = ({ occasion, title }: Pick<LinkForm, "occasion" | "title">) =>
  occasion ? `${occasion.session}, ${longDay(dayOf(occasion.startsAt))}` : title;
