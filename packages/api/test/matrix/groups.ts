/** Who gets in at the doors of Work Groups and what happens in them, and at the list of people. */
import { all, everyone, type RowsOf, signedIn } from "./row.ts";
import type { Spot } from "./spot.ts";

const nothing = () => undefined;
const group = ({ workGroupId }: Spot) => ({ workGroupId });
const session = ({ sessionId }: Spot) => ({ sessionId });
const cycle = ({ cycleId }: Spot) => ({ cycleId });
const lesson = ({ lessonId }: Spot) => ({ lessonId });

const hub = ["hubAdministrator", "hubLead"] as const;
/** The lead of the group and whoever looks after its hub. */
const runners = {
  own: ["lead", ...hub],
  sibling: hub,
  otherHub: ["otherHubAdministrator"],
} as const;
/** The same and everyone who takes part. */
const members = { ...runners, own: ["participant", ...runners.own] } as const;
/** The same and whoever looks after England, or after the project the group is on. */
const readers = {
  own: [...members.own, "nationalLead", "projectLead"],
  sibling: [...members.sibling, "nationalLead"],
  otherHub: [...members.otherHub, "nationalLead", "projectLead"],
} as const;
/** What teachers plan and observe stays in their group. */
const teachers = { own: ["participant", "lead"], sibling: [], otherHub: [] } as const;
const hubs = { own: hub, sibling: hub, otherHub: ["otherHubAdministrator"] } as const;

const newGroup = ({ hubId, editionId }: Spot) => ({
  kind: "edition" as const,
  hubId,
  editionId,
  lead: { name: "Ines Ferro", email: "ines.ferro@school.example" },
  capacity: 12,
  mode: "faceToFace" as const,
});

const meeting = {
  startTime: "13:00",
  endTime: "16:00",
  mode: "faceToFace",
  venue: "Hall",
} as const;

export const workGroupsRows: RowsOf<"workGroups"> = {
  "workGroups.list": {
    takes: ({ hubSlug, editionCode }) => ({
      q: "additive",
      hub: hubSlug,
      project: editionCode,
      state: "running",
      year: 2026,
      page: 1,
    }),
    lets: {
      anywhere: [
        "participant",
        "lead",
        ...hub,
        "otherHubAdministrator",
        "nationalLead",
        "projectLead",
      ],
    },
    forgiving: true,
  },
  "workGroups.hubs": { takes: nothing, lets: { anywhere: [...hub, "otherHubAdministrator"] } },
  "workGroups.check": { takes: newGroup, lets: hubs },
  "workGroups.create": { takes: newGroup, lets: hubs },
  "workGroups.home": { takes: group, lets: readers },
  "workGroups.previewPeople": {
    takes: ({ workGroupId }) => ({ workGroupId, pasted: "Ines Ferro <ines@school.example>" }),
    lets: runners,
  },
  "workGroups.enrol": {
    takes: ({ workGroupId, urn }) => ({
      workGroupId,
      people: [{ name: "Ines Ferro", email: "ines@school.example", urn }],
    }),
    lets: runners,
  },
  "workGroups.withdrawSchool": {
    takes: ({ workGroupId, urn }) => ({
      workGroupId,
      urn,
      cause: "staffing",
      reason: "No cover for lessons",
    }),
    lets: runners,
  },
};

export const sessionsRows: RowsOf<"sessions"> = {
  "sessions.ofGroup": { takes: group, lets: readers },
  "sessions.read": { takes: session, lets: members },
  "sessions.file": { takes: session, lets: members },
  "sessions.draft": { takes: group, lets: runners },
  "sessions.schedule": {
    takes: ({ workGroupId }) => ({
      workGroupId,
      ...meeting,
      sessions: [{ title: "Session 2", day: "2027-01-19" }],
    }),
    lets: runners,
  },
  "sessions.move": {
    takes: ({ sessionId }) => ({
      sessionId,
      version: 1,
      title: "Session 1",
      day: "2027-01-19",
      ...meeting,
    }),
    lets: runners,
  },
  "sessions.cancel": {
    takes: ({ sessionId }) => ({ sessionId, reason: "The hall is flooded" }),
    lets: runners,
  },
  "sessions.register.read": { takes: session, lets: runners },
  "sessions.register.mark": {
    takes: ({ sessionId, personId }) => ({ sessionId, marks: [{ personId, mark: "present" }] }),
    lets: runners,
  },
  "sessions.register.cover": {
    takes: ({ sessionId, urn }) => ({
      sessionId,
      urn,
      name: "Ines Ferro",
      email: "ines@school.example",
    }),
    lets: runners,
  },
  "sessions.feed.status": { takes: nothing, lets: { anywhere: signedIn } },
  "sessions.feed.replace": { takes: nothing, lets: { anywhere: signedIn } },
  "sessions.feed.read": {
    takes: ({ feedSecret }) => ({ secret: feedSecret }),
    lets: all(everyone),
  },
};

export const lessonStudyRows: RowsOf<"lessonStudy"> = {
  "lessonStudy.ofGroup": { takes: group, lets: teachers },
  "lessonStudy.open": {
    takes: ({ workGroupId }) => ({
      workGroupId,
      title: "Bridging ten",
      focus: "Counting in ones",
      mathsQuestion: "Which partitions make ten?",
      pedagogyQuestion: "When do pupils stop counting?",
    }),
    lets: teachers,
  },
  "lessonStudy.cycle": { takes: cycle, lets: teachers },
  "lessonStudy.moveOn": { takes: ({ cycleId }) => ({ cycleId, to: "discussed" }), lets: teachers },
  "lessonStudy.plan": {
    takes: ({ cycleId, sessionId, personId }) => ({
      cycleId,
      sessionId,
      teacherId: personId,
      yearGroup: "y2",
      goal: "See ten as a stopping place",
      keyPoint: "Partition to make ten",
      difficultyPoint: "Choosing the part",
      predictions: { A: "Counts on in ones" },
      version: 1,
    }),
    lets: teachers,
  },
  "lessonStudy.lesson": { takes: lesson, lets: teachers },
  "lessonStudy.start": { takes: lesson, lets: teachers },
  "lessonStudy.teach": { takes: lesson, lets: teachers },
};

export const peopleRows: RowsOf<"people"> = {
  "people.home.read": { takes: nothing, lets: { anywhere: signedIn } },
  "people.home.openTask": {
    takes: ({ taskId }) => ({ id: taskId }),
    lets: { own: ["participant"], sibling: [], otherHub: [] },
  },
  "people.cast": { takes: nothing, lets: { anywhere: everyone }, demoOnly: true },
  "people.list": {
    takes: () => ({ search: "robin", page: 1 }),
    lets: { anywhere: [...hub, "otherHubAdministrator", "systemAdministrator"] },
  },
  "people.erase": {
    takes: ({ personId }) => ({ id: personId }),
    lets: all(["systemAdministrator"]),
  },
  "people.read": {
    takes: ({ personId }) => ({ id: personId }),
    lets: all(["systemAdministrator"]),
  },
};
