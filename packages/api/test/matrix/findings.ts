/** Who gets in at the doors of findings: a hub's people to their hub, national people to England, a project's lead to the project. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@tessellate/data/makers/ids";
import type { RowsOf } from "./row.ts";

const nothing = () => undefined;
const edition = { release: 1, year: 2026, wave: "lesson" } as const;
const wholeNation = ["nationalLead", "analyst"] as const;
const hub = ["hubAdministrator", "hubLead"] as const;
const whoeverLists = [
  ...hub,
  "otherHubAdministrator",
  ...wholeNation,
  "projectLead",
  "operator",
] as const;
const releasers = ["nationalLead", "operator"] as const;

export const findingsRows: RowsOf<"findings"> = {
  "findings.start": {
    takes: nothing,
    lets: { anywhere: [...hub, "otherHubAdministrator", ...wholeNation, "projectLead"] },
  },
  "findings.place": {
    takes: ({ hubSlug }) => ({ level: "hub", place: hubSlug, ...edition }),
    lets: {
      own: [...hub, ...wholeNation],
      sibling: [...hub, ...wholeNation],
      otherHub: ["otherHubAdministrator", ...wholeNation],
    },
  },
  "findings.project": {
    takes: ({ familySlug }) => ({ project: familySlug, ...edition }),
    lets: {
      own: [...wholeNation, "projectLead"],
      sibling: wholeNation,
      otherHub: [...wholeNation, "projectLead"],
    },
  },
  "findings.figure": {
    takes: ({ hubSlug, familySlug }) => ({
      level: "hub",
      place: hubSlug,
      project: familySlug,
      measure: "PL1",
      ...edition,
    }),
    lets: {
      own: [...hub, ...wholeNation, "projectLead"],
      sibling: [...hub, ...wholeNation],
      otherHub: ["otherHubAdministrator", ...wholeNation, "projectLead"],
    },
  },
  "findings.overTime": {
    takes: ({ hubSlug, familySlug }) => ({
      level: "hub",
      place: hubSlug,
      project: familySlug,
      measure: "PL1",
      ...edition,
    }),
    lets: {
      own: [...hub, ...wholeNation, "projectLead"],
      sibling: [...hub, ...wholeNation],
      otherHub: ["otherHubAdministrator", ...wholeNation, "projectLead"],
    },
  },
  "findings.ownChange": {
    takes: ({ waveId }) => ({ waveId }),
    lets: {
      own: ["participant", "lead", ...hub],
      sibling: hub,
      otherHub: ["otherHubAdministrator"],
    },
  },
  "findings.change": {
    takes: ({ hubSlug, familySlug }) => ({ level: "hub", place: hubSlug, project: familySlug }),
    lets: {
      own: [...hub, ...wholeNation, "projectLead"],
      sibling: [...hub, ...wholeNation],
      otherHub: ["otherHubAdministrator", ...wholeNation, "projectLead"],
    },
  },
  "findings.funnel": {
    takes: ({ hubSlug }) => ({ level: "hub", place: hubSlug, year: 2026 }),
    lets: {
      own: [...hub, ...wholeNation],
      sibling: [...hub, ...wholeNation],
      otherHub: ["otherHubAdministrator", ...wholeNation],
    },
  },
  "findings.projectFunnel": {
    takes: ({ familySlug }) => ({ project: familySlug, year: 2026 }),
    lets: {
      own: [...wholeNation, "projectLead"],
      sibling: wholeNation,
      otherHub: [...wholeNation, "projectLead"],
    },
  },
  "findings.releases": { takes: nothing, lets: { anywhere: whoeverLists } },
  "findings.oneRelease": { takes: () => ({ number: 1 }), lets: { anywhere: whoeverLists } },
  "findings.exportRelease": {
    takes: () => ({ number: 1, folder: join(tmpdir(), `release-${newId()}`) }),
    lets: { anywhere: ["operator"] },
  },
  "findings.release": { takes: nothing, lets: { anywhere: releasers } },
  "findings.beginRelease": { takes: nothing, lets: { anywhere: releasers } },
  "findings.publish": { takes: () => ({ number: 1 }), lets: { anywhere: releasers } },
  "findings.check": { takes: nothing, lets: { anywhere: ["operator"] } },
};
