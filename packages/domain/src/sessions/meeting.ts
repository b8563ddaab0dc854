/** One meeting as a form describes it: its time, how people meet, and where. */
import { z } from "zod";
import { lineOf, passageOf } from "../forms/text.ts";
import { instantAt } from "../time/london.ts";
import { type Mode, modeKeys } from "../work-groups/funnel.ts";

/** Hours one session may last: a whole school day, and no typing error. */
const mostHours = 8;

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  new Date(`${text}T12:00:00Z`).toJSON()?.startsWith(text) === true;

/** A day that is in the calendar, `YYYY-MM-DD`, whoever typed it in three boxes. */
export const day = z
  .string({ error: "Enter the date" })
  .refine(isDay, "Enter a real date, such as 24 11 2026");

const time = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time such as 13:00");

/** What every form about a session asks. */
export const meeting = {
  startTime: time("Enter the time it starts"),
  endTime: time("Enter the time it ends"),
  mode: z.enum(modeKeys, { error: "Choose how people meet" }),
  venue: lineOf({ missing: "Enter the place", max: 200 }).optional(),
  link: z
    .url({
      protocol: /^https$/,
      error: "Enter a link that begins with https://, as your meeting tool gives it",
    })
    .max(500, "Use 500 characters or fewer")
    .optional(),
  note: passageOf({ missing: "Enter a note", max: 1000 }).optional(),
};

type Meeting = Partial<z.output<z.ZodObject<typeof meeting>>>;

/** A rule between fields, heard even while other fields still want mending: people are told everything at once. */
const between = (path: keyof Meeting, message: string) => ({
  path: [path],
  message,
  when: () => true,
});

/** What one form says must fit together; each problem stands beside the field that mends it. */
export function fitting<S extends z.ZodType<Meeting>>(schema: S) {
  return schema
    .refine(
      ({ mode, venue }) => mode === undefined || mode === "online" || venue !== undefined,
      between("venue", "Enter the place, so that people can find it"),
    )
    .refine(
      ({ mode, link }) => mode === undefined || mode === "faceToFace" || link !== undefined,
      between("link", "Enter the joining link for those who join online"),
    )
    .refine(
      (meeting) => minutesLong(meeting) > 0,
      between("endTime", "Enter an end later than the start"),
    )
    .refine(
      (meeting) => minutesLong(meeting) <= mostHours * 60,
      between("endTime", `A session lasts at most ${mostHours} hours`),
    );
}

/** Minutes from start to end; 1 while either time is not yet one, which is another field's problem. */
function minutesLong({ startTime, endTime }: Meeting): number {
  const minutes = minutesOf(endTime) - minutesOf(startTime);
  return Number.isNaN(minutes) ? 1 : minutes;
}

const minutesOf = (time = "") => {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(":").map(Number);
  return hours * 60 + minutes;
};

/** The instants a session of `day` runs between, when clocks in England show those times. */
export const spanOf = (
  day: string,
  { startTime, endTime }: { startTime: string; endTime: string },
) => ({
  startsAt: instantAt(day, startTime),
  endsAt: instantAt(day, endTime),
});

/** Where people meet, as it is kept: no link for a session in a room, no room for one online. */
export const placeOf = ({
  mode,
  venue,
  link,
}: Pick<Meeting, "venue" | "link"> & { mode: Mode }) => ({
  mode,
  venue: mode === "online" ? null : (venue ?? null),
  link: mode === "faceToFace" ? null : (link ?? null),
});
