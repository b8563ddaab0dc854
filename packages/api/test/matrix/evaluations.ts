/** Who gets in at the doors of evaluation: a link lets its bearer in, and nobody else hands anything in. */
import { all, everyone, type RowsOf } from "./row.ts";
import type { Spot } from "./spot.ts";

const link = ({ secret }: Spot) => ({ secret });
const filled = ({ secret }: Spot) => ({
  secret,
  answers: { PL1: "45", PR1: "33", PU1: "33", WS1: "2" },
  comment: "We want to see it taught again",
  named: false,
});
const wave = ({ waveId }: Spot) => ({ waveId });
const group = ({ workGroupId }: Spot) => ({ workGroupId });
const narrowing = ({ hubSlug, editionCode, workGroupId }: Spot) => ({
  hub: hubSlug,
  project: editionCode,
  group: workGroupId,
  kind: "lesson" as const,
});

const bearer = { own: ["bearer"], sibling: [], otherHub: [] } as const;
const hub = ["hubAdministrator", "hubLead"] as const;
const leads = ["lead", ...hub, "otherHubAdministrator"] as const;
const runners = {
  own: ["lead", ...hub],
  sibling: hub,
  otherHub: ["otherHubAdministrator"],
} as const;

export const evaluationsRows: RowsOf<"evaluations"> = {
  "evaluations.open": { takes: link, lets: all(everyone) },
  "evaluations.saveDraft": { takes: filled, lets: bearer },
  "evaluations.dropDraft": { takes: link, lets: bearer },
  "evaluations.submit": { takes: filled, lets: bearer },
  "evaluations.clearDoubt": { takes: link, lets: bearer },
  "evaluations.withdraw": { takes: link, lets: bearer },
  "evaluations.resuming.send": { takes: link, lets: bearer },
  "evaluations.resuming.enter": {
    takes: ({ secret }) => ({ secret, code: "123456" }),
    lets: bearer,
  },
  "evaluations.waves.ofGroup": {
    takes: group,
    lets: runners,
  },
  "evaluations.waves.whoAnswered": { takes: wave, lets: runners },
  "evaluations.waves.wave": {
    takes: wave,
    lets: { ...runners, own: ["participant", ...runners.own] },
  },
  "evaluations.waves.calendar": { takes: group, lets: runners },
  "evaluations.waves.open": {
    takes: ({ workGroupId }) => ({ workGroupId, kind: "baseline" }),
    lets: runners,
  },
  "evaluations.waves.keepOpen": {
    takes: ({ waveId }) => ({ waveId, closesOn: "2026-12-11" }),
    lets: runners,
  },
  "evaluations.desk.read": {
    takes: (spot) => ({ ...narrowing(spot), state: "late", by: "project", page: 1 }),
    lets: { anywhere: [...leads, "nationalLead", "projectLead", "analyst"] },
    forgiving: true,
  },
  "evaluations.desk.outstanding": {
    takes: narrowing,
    lets: { anywhere: leads },
    forgiving: true,
  },
  "evaluations.desk.chase": { takes: narrowing, lets: { anywhere: leads }, forgiving: true },
  "evaluations.excusing.excuse": {
    takes: ({ waveId, personId }) => ({ waveId, personId, reason: "away" }),
    lets: runners,
  },
  "evaluations.excusing.expectAgain": {
    takes: ({ waveId, personId }) => ({ waveId, personId }),
    lets: runners,
  },
  "evaluations.waves.chase": { takes: wave, lets: runners },
  "evaluations.waves.close": { takes: wave, lets: runners },
};
