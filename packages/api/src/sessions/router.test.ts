/** Who may see, plan and keep the sessions of a group. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Meetings, meeting, openMeetings } from "../../test/meetings.ts";
import type { World } from "../../test/world.ts";

let here: Meetings;
beforeEach(async () => {
  here = await openMeetings();
});
afterEach(() => here.world.close());

test("the form begins from the edition’s template, less what is planned", async () => {
  await here.scheduleOne();
  expect(await here.lead.draft({ workGroupId: here.team.group.id })).toMatchObject({
    template: { count: 4, minutes: 180, mode: "faceToFace" },
    planned: 1,
  });
});

test("S2-11 an online session shows its link to members and to nobody else", async () => {
  const link = "https://meet.example/abc";
  const id = await here.scheduleOne({ mode: "online", venue: undefined, link });
  const linksFor = async (actor: Parameters<World["as"]>[0]) => {
    const api = here.world.as(actor).sessions;
    const diary = await api.ofGroup({ workGroupId: here.team.group.id }).catch(() => []);
    const one = await api.read({ sessionId: id }).catch(() => undefined);
    return [...diary.map((session) => session.link), one?.session.link ?? null];
  };
  for (const member of [here.team.lead, here.team.participant, here.team.hubAdministrator])
    expect(await linksFor(member)).toEqual([link, link]);
  expect(await linksFor(here.team.nationalLead)).toEqual([null, null]);
  for (const stranger of [
    here.team.nobody,
    here.team.otherHub,
    here.team.otherGroup,
    here.team.ended,
    here.team.support,
  ])
    expect(await linksFor(stranger)).toEqual([null]);
  const page = JSON.stringify(
    await here.world
      .as(here.team.nationalLead)
      .sessions.ofGroup({ workGroupId: here.team.group.id }),
  );
  expect(page).not.toContain("meet.example");
});

const missing = "019a0000-0000-7000-8000-000000000000";
const day = { ...meeting, title: "Session 1", day: "2026-11-25" };

/** Every procedure on sessions, asked of one group and one of its sessions. */
const procedures = (workGroupId: string, sessionId: string) => ({
  ofGroup: (api: Api) => api.ofGroup({ workGroupId }),
  read: (api: Api) => api.read({ sessionId }),
  file: (api: Api) => api.file({ sessionId }),
  draft: (api: Api) => api.draft({ workGroupId }),
  schedule: (api: Api) => api.schedule(here.series({ workGroupId })),
  move: (api: Api) => api.move({ sessionId, version: 1, ...day }),
  cancel: (api: Api) => api.cancel({ sessionId, reason: "Snow" }),
  "register.read": (api: Api) => api.register.read({ sessionId }),
  "register.mark": (api: Api) =>
    api.register.mark({ sessionId, marks: [{ personId: missing, mark: "present" }] }),
  "register.cover": (api: Api) =>
    api.register.cover({ sessionId, urn: 900001, name: "Hal", email: "hal@school.example" }),
});
type Api = ReturnType<World["as"]>["sessions"];
type Name = keyof ReturnType<typeof procedures>;

const all: Name[] = [
  "ofGroup",
  "read",
  "file",
  "draft",
  "schedule",
  "move",
  "cancel",
  "register.read",
  "register.mark",
  "register.cover",
];

/** Who may do what with their own group's sessions. Everyone else, and everyone elsewhere, finds nothing. */
const matrix: Record<string, readonly Name[]> = {
  lead: all,
  hubAdministrator: all,
  participant: ["ofGroup", "read", "file"],
  nationalLead: ["ofGroup"],
  nobody: [],
  otherHub: [],
  otherGroup: [],
  support: [],
  ended: [],
};

const finds = (asked: Promise<unknown>) =>
  asked.then(
    () => true,
    (error: { code?: string }) => {
      if (error.code !== "NOT_FOUND") throw error;
      return false;
    },
  );

test.each(Object.entries(matrix))(
  "%s may do exactly this with a group’s sessions",
  async (who, may) => {
    const sessionId = await here.scheduleOne();
    const actor = here.team[who as "lead"];
    const found: string[] = [];
    for (const [name, ask] of Object.entries(procedures(here.team.group.id, sessionId)))
      if (await finds(ask(here.world.as(actor).sessions))) found.push(name);
    expect(found).toEqual([...may].filter((name) => all.includes(name)));
  },
);

test("a session or a group that is not there looks the same as a foreign one", async () => {
  for (const actor of [here.team.lead, here.team.hubAdministrator, here.team.nobody])
    for (const ask of Object.values(procedures(missing, missing)))
      expect(await finds(ask(here.world.as(actor).sessions))).toBe(false);
});

test("who is expected is read by those who keep the register, not by participants", async () => {
  const sessionId = await here.scheduleOne();
  const seenBy = async (actor: typeof here.team.lead) =>
    (await here.world.as(actor).sessions.read({ sessionId })).expected?.length ?? null;
  expect(await seenBy(here.team.lead)).toBe(3);
  expect(await seenBy(here.team.participant)).toBeNull();
});
