/** Who gets in at the doors of access. */
import { all, type RowsOf, signedIn } from "./row.ts";

const givers = ["systemAdministrator", "operator"] as const;
const nothing = () => undefined;

export const accessRows: RowsOf<"access"> = {
  "access.viewer": { takes: nothing, lets: { anywhere: signedIn } },
  "access.mine": { takes: nothing, lets: { anywhere: signedIn } },
  "access.seeThrough": {
    takes: ({ appointmentId }) => ({ appointmentId }),
    lets: { own: ["participant"], sibling: [], otherHub: [] },
  },
  "access.signOutEverywhere": { takes: nothing, lets: { anywhere: signedIn } },
  "access.choices": { takes: nothing, lets: { anywhere: givers } },
  "access.appoint": {
    takes: ({ email, workGroupId }) => ({
      email,
      role: "workGroupLead",
      over: `workGroup:${workGroupId}`,
    }),
    lets: { anywhere: givers },
  },
  "access.end": { takes: ({ appointmentId }) => ({ id: appointmentId }), lets: all(givers) },
  "access.mend": { takes: ({ personId }) => ({ personId }), lets: all(["systemAdministrator"]) },
};
