/** Who gets in at the doors of what belongs to no hub: projects, the schools register, mail, the machine. */
import { all, everyone, type RowsOf, signedIn } from "./row.ts";

const nothing = () => undefined;
const keepers = ["systemAdministrator", "operator"] as const;

export const notificationsRows: RowsOf<"notifications"> = {
  "notifications.list": {
    takes: () => ({ to: "robin@school.example", page: 1 }),
    lets: { anywhere: everyone },
    demoOnly: true,
  },
  "notifications.read": {
    takes: ({ mailId }) => ({ id: mailId }),
    lets: all(everyone),
    demoOnly: true,
  },
};

export const organisationsRows: RowsOf<"organisations"> = {
  "organisations.regions": { takes: nothing, lets: { anywhere: everyone } },
  "organisations.hubs": { takes: nothing, lets: { anywhere: everyone } },
  "organisations.hub": { takes: ({ hubSlug }) => ({ hub: hubSlug }), lets: all(everyone) },
  "organisations.searchSchools": {
    takes: () => ({ text: "darlington" }),
    lets: { anywhere: signedIn },
  },
  "organisations.school": { takes: ({ urn }) => ({ urn }), lets: all(signedIn) },
};

const outcomes = { statements: ["Talk about structure"] };

export const projectsRows: RowsOf<"projects"> = {
  "projects.catalogue": {
    takes: () => ({
      q: "additive",
      phase: "primary",
      type: "workGroup",
      mode: "online",
      year: 2026,
    }),
    lets: { anywhere: signedIn },
    forgiving: true,
  },
  "projects.edition": { takes: ({ editionCode }) => ({ code: editionCode }), lets: all(signedIn) },
  "projects.choices": { takes: nothing, lets: { anywhere: ["nationalLead", "projectLead"] } },
  "projects.publish": {
    takes: ({ familyId, versionId }) => ({
      familyId,
      code: "NCP27-95",
      academicYear: 2027,
      title: "Additive structure 2027/28",
      outcomes: { learning: outcomes, practice: outcomes, pupils: outcomes, policies: outcomes },
      instrumentVersionId: versionId,
      sessions: { count: 4, minutes: 180, mode: "faceToFace", titles: ["First meeting"] },
    }),
    lets: {
      own: ["nationalLead", "projectLead"],
      sibling: ["nationalLead"],
      otherHub: ["nationalLead", "projectLead"],
    },
  },
};

export const transferRows: RowsOf<"transfer"> = {
  "transfer.stageImport": {
    takes: () => ({ fileName: "edubasealldata20261120.csv", bytes: noBytes() }),
    lets: { anywhere: keepers },
  },
  "transfer.stageImportFile": {
    takes: () => ({ file: "/no/such/register.csv" }),
    lets: { anywhere: ["operator"] },
  },
  "transfer.applyImport": { takes: ({ importId }) => ({ importId }), lets: all(keepers) },
  "transfer.applyImportToEnd": { takes: ({ importId }) => ({ importId }), lets: all(keepers) },
  "transfer.readImport": { takes: ({ importId }) => ({ importId }), lets: all(keepers) },
  "transfer.badRows": {
    takes: ({ importId }) => ({ importId, after: 0, limit: 20 }),
    lets: all(keepers),
  },
  "transfer.listImports": { takes: nothing, lets: { anywhere: keepers } },
};

export const upkeepRows: RowsOf<"upkeep"> = {
  "upkeep.backup": {
    takes: () => ({ file: "/no/such/folder/backup.sqlite" }),
    lets: { anywhere: ["operator"] },
  },
  "upkeep.rotateKeys": { takes: () => undefined, lets: { anywhere: ["operator"] } },
  "upkeep.status": { takes: nothing, lets: { anywhere: ["support", ...keepers] } },
};

async function* noBytes(): AsyncGenerator<Uint8Array> {
  yield* [];
}
