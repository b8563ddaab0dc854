/** Which waves a group's sessions open, and when. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../time/london.ts";
import {
  type Diary,
  type DiarySession,
  type DueWave,
  type StandingWave,
  waveByHand,
  waveDays,
  wavesDue,
  wavesToCome,
} from "./calendar.ts";

const session = (id: string, onDay: string, over: Partial<DiarySession> = {}): DiarySession => ({
  id,
  onDay,
  state: "planned",
  registerKept: false,
  ...over,
});
const held = { state: "held", registerKept: true } as const;
const diary = (today: string, sessions: DiarySession[], over: Partial<Diary> = {}): Diary => ({
  sessions,
  waves: [],
  sessionsWanted: null,
  today,
  ...over,
});
const said = (due: readonly DueWave[]) =>
  due.map(({ kind, opensOn, closesOn }) => `${kind} ${opensOn} to ${closesOn}`);
const year = [
  session("1", "2026-11-24"),
  session("2", "2027-01-19"),
  session("3", "2027-03-02"),
  session("4", "2027-06-15"),
];

test("S2-08: a baseline opens two weeks before the first session and closes two weeks after it", () => {
  expect(wavesDue(diary("2026-11-09", year))).toEqual([]);
  expect(said(wavesDue(diary("2026-11-10", year)))).toEqual(["baseline 2026-11-10 to 2026-12-08"]);
  expect(said(wavesDue(diary("2026-12-08", year)))).toEqual(["baseline 2026-12-08 to 2026-12-08"]);
  expect(wavesDue(diary("2026-12-09", year))).toEqual([]);
});

test("a group made late is asked its baseline once its first session has been held", () => {
  const late = [session("1", "2026-11-24", held)];
  expect(said(wavesDue(diary("2026-11-24", late)))).toEqual([
    "baseline 2026-11-24 to 2026-12-08",
    "pulse 2026-11-24 to 2026-12-01",
  ]);
});

test("a pulse opens when the register is complete, or on the day after with those who are marked, once", () => {
  const begun = [session("1", "2026-11-24", { state: "held" })];
  const asked: StandingWave[] = [{ kind: "baseline", sessionId: null, opensOn: "2026-11-10" }];
  const at = (today: string, sessions: DiarySession[], waves = asked) =>
    said(wavesDue(diary(today, sessions, { waves })));
  expect(at("2026-11-24", begun)).toEqual([]);
  expect(at("2026-11-25", begun)).toEqual(["pulse 2026-11-25 to 2026-12-02"]);
  const kept = [session("1", "2026-11-24", held)];
  expect(at("2026-11-24", kept)).toEqual(["pulse 2026-11-24 to 2026-12-01"]);
  expect(
    at("2026-11-24", kept, [...asked, { kind: "pulse", sessionId: "1", opensOn: "2026-11-24" }]),
  ).toEqual([]);
  expect(at("2026-12-02", kept)).toEqual([]);
});

test("endline and the school’s return open on the day of the last session and stay three and four weeks", () => {
  const rest = year.map((one) => ({ ...one, ...(one.id === "4" ? {} : held) }));
  expect(wavesDue(diary("2027-06-14", rest))).toEqual([]);
  expect(said(wavesDue(diary("2027-06-15", rest)))).toEqual([
    "endline 2027-06-15 to 2027-07-06",
    "schoolReturn 2027-06-15 to 2027-07-13",
  ]);
});

test("a series that is not planned whole has no end yet, and one session is no series", () => {
  const two = [session("1", "2026-11-24", held), session("2", "2027-01-19", held)];
  const kinds = (over: Partial<Diary>) =>
    wavesDue(diary("2027-01-28", two, over)).map(({ kind }) => kind);
  expect(kinds({ sessionsWanted: 4 })).toEqual([]);
  expect(kinds({ sessionsWanted: 2 })).toEqual(["endline", "schoolReturn"]);
  expect(wavesDue(diary("2026-12-04", two.slice(0, 1), { sessionsWanted: 1 }))).toHaveLength(1);
});

test("an endline opened by hand brings the school’s return with it", () => {
  const waves: StandingWave[] = [{ kind: "endline", sessionId: null, opensOn: "2027-05-04" }];
  expect(said(wavesDue(diary("2027-05-04", year, { waves })))).toEqual([
    "schoolReturn 2027-05-04 to 2027-06-01",
  ]);
});

test("a moved session moves the closing day of a wave that is not open yet, and of no other", () => {
  const moved = [session("1", "2026-12-01"), ...year.slice(1)];
  const baseline = (all: DiarySession[]) => said(wavesToCome(diary("2026-11-01", all)))[0];
  expect(baseline(year)).toBe("baseline 2026-11-10 to 2026-12-08");
  expect(baseline(moved)).toBe("baseline 2026-11-17 to 2026-12-15");
  const waves: StandingWave[] = [{ kind: "baseline", sessionId: null, opensOn: "2026-11-10" }];
  expect(wavesDue(diary("2026-11-24", moved, { waves }))).toEqual([]);
});

test("a lead opens a baseline or an endline earlier by hand, once, and it never closes before the calendar’s day", () => {
  expect(waveByHand(diary("2026-11-01", year), "baseline")?.closesOn).toBe("2026-12-08");
  expect(waveByHand(diary("2026-12-20", year), "baseline")?.closesOn).toBe("2027-01-03");
  expect(waveByHand(diary("2027-03-01", []), "endline")?.closesOn).toBe("2027-03-22");
  const waves: StandingWave[] = [{ kind: "endline", sessionId: null, opensOn: "2027-03-01" }];
  expect(waveByHand(diary("2027-03-02", year, { waves }), "endline")).toBeUndefined();
});

const days = Array.from({ length: 420 }, (_, i) => addDays("2026-08-01", i));
const anyDay = fc.constantFrom(...days);
const anySession = fc.record({
  id: fc.constantFrom("1", "2", "3", "4", "5", "6"),
  onDay: anyDay,
  state: fc.constantFrom("planned" as const, "held" as const, "cancelled" as const),
  registerKept: fc.boolean(),
});
const anyYear = fc.uniqueArray(anySession, { selector: ({ id }) => id, maxLength: 6 });

/** Lives through a year: sessions come and go, the calendar is asked every day, and what it says is opened. */
function live(
  changes: readonly { from: string; sessions: DiarySession[] }[],
  wanted: number | null,
) {
  const opened: DueWave[] = [];
  for (const today of days) {
    const planned = changes.findLast(({ from }) => from <= today)?.sessions ?? [];
    const sessions = planned.map((one) =>
      one.onDay > today && one.state === "held" ? { ...one, state: "planned" as const } : one,
    );
    const now = { sessions, waves: opened, sessionsWanted: wanted, today };
    opened.push(...wavesDue({ ...now, waves: [...opened] }));
    expect(wavesDue({ ...now, waves: [...opened] })).toEqual([]);
  }
  return opened;
}

test("whatever happens to its sessions, no wave opens twice, none is closed when it opens, and each stays as long as it should", () => {
  const change = fc.record({ from: anyDay, sessions: anyYear });
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 4 }),
      fc.option(fc.integer({ min: 1, max: 6 })),
      (changes, wanted) => {
        const opened = live(
          changes.sort((a, b) => (a.from < b.from ? -1 : 1)),
          wanted,
        );
        const names = opened.map(({ kind, sessionId }) => `${kind} ${sessionId}`);
        expect(new Set(names).size).toBe(names.length);
        for (const { kind, opensOn, closesOn } of opened) {
          const { before, after } = waveDays[kind];
          expect(closesOn >= opensOn).toBe(true);
          expect(closesOn <= addDays(opensOn, before + after)).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a cancelled session changes nothing: the calendar says the same without it", () => {
  fc.assert(
    fc.property(anyYear, anyDay, (sessions, today) => {
      const standing = sessions.filter(({ state }) => state !== "cancelled");
      const wanted = 2;
      const whole = standing.length >= wanted || sessions.length < wanted;
      if (!whole) return;
      expect(wavesDue(diary(today, sessions, { sessionsWanted: wanted }))).toEqual(
        wavesDue(diary(today, standing, { sessionsWanted: wanted })),
      );
    }),
  );
});

test("days are counted as people count them, over the year’s end, a leap day and both changes of clocks", () => {
  const baselineOf = (onDay: string) =>
    said(wavesToCome(diary("2026-01-01", [session("1", onDay)])))[0];
  expect(baselineOf("2027-01-05")).toBe("baseline 2026-12-22 to 2027-01-19");
  expect(baselineOf("2028-02-29")).toBe("baseline 2028-02-15 to 2028-03-14");
  expect(baselineOf("2026-10-25")).toBe("baseline 2026-10-11 to 2026-11-08");
  expect(baselineOf("2027-03-28")).toBe("baseline 2027-03-14 to 2027-04-11");
});
