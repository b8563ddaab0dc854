/** Who gets in at the doors of the question bank: everyone reads the nation's, and each hub drafts its own. */
import { all, type RowsOf, signedIn, type Who } from "./row.ts";

const nothing = () => undefined;
/** A hub's own instrument is drafted by that hub; the nation's lead drafts the nation's and no hub's. */
const drafters = {
  own: ["hubAdministrator", "hubLead"],
  sibling: ["hubAdministrator", "hubLead"],
  otherHub: ["otherHubAdministrator"],
} as const;
const andReaders = (who: readonly Who[]) => [...who, "nationalLead", "analyst"] as const;
const readers = {
  own: andReaders(drafters.own),
  sibling: andReaders(drafters.sibling),
  otherHub: andReaders(drafters.otherHub),
};

interface Draft {
  instrumentKey: string;
}
const draft = ({ instrumentKey }: Draft) => ({ instrument: instrumentKey, version: 1 });
const asked = (spot: Draft & { questionKey: string }) => ({
  ...draft(spot),
  question: spot.questionKey,
});
const was = "Statement";
const mark = "no-mark";

export const instrumentsRows: RowsOf<"instruments"> = {
  "instruments.published": { takes: nothing, lets: { anywhere: signedIn } },
  "instruments.list": { takes: nothing, lets: { anywhere: signedIn } },
  "instruments.ofHubs": {
    takes: nothing,
    lets: {
      anywhere: ["hubAdministrator", "hubLead", "otherHubAdministrator", "nationalLead", "analyst"],
    },
  },
  "instruments.read": {
    takes: ({ instrumentKey }) => ({ instrument: instrumentKey }),
    lets: readers,
  },
  "instruments.bank.questions": {
    takes: () => ({ q: "statement", area: "practice", kind: "agreement" }),
    lets: { anywhere: signedIn },
    forgiving: true,
  },
  "instruments.bank.question": {
    takes: ({ questionKey }) => ({ question: questionKey }),
    lets: readers,
  },
  "instruments.beginning.draft": {
    takes: ({ instrumentKey }) => ({ instrument: instrumentKey }),
    lets: drafters,
  },
  "instruments.beginning.instrument": {
    takes: () => ({ key: "staff-survey", name: "Staff survey", waveKind: "pulse" }),
    lets: { anywhere: ["nationalLead"] },
  },
  "instruments.beginning.extension": {
    takes: ({ coreKey, hubSlug }) => ({ instrument: coreKey, version: 1, hub: hubSlug }),
    lets: drafters,
  },
  "instruments.drafts.read": {
    takes: ({ instrumentKey }) => ({ instrument: instrumentKey }),
    lets: drafters,
  },
  "instruments.drafts.publish": { takes: (at) => ({ ...draft(at), mark }), lets: drafters },
  "instruments.drafts.discard": { takes: (at) => ({ ...draft(at), mark }), lets: drafters },
  "instruments.asking.reword": {
    takes: (at) => ({ ...asked(at), was, wording: "Other words", as: "same" }),
    lets: drafters,
  },
  "instruments.asking.takeOut": { takes: (at) => ({ ...asked(at), was }), lets: drafters },
  "instruments.asking.move": {
    takes: (at) => ({ ...asked(at), to: "up", at: 4 }),
    lets: drafters,
  },
  "instruments.asking.setOpen": {
    takes: (at) => ({ ...draft(at), was: "", openQuestion: "What else?" }),
    lets: drafters,
  },
  "instruments.adding.fromBank": { takes: asked, lets: drafters },
  "instruments.adding.new": {
    takes: (at) => ({ ...draft(at), kind: "agreement", area: "practice", wording: "Ours" }),
    lets: drafters,
  },
  "instruments.adding.lookingBack": { takes: asked, lets: drafters },
  "instruments.naming.rename": {
    takes: ({ instrumentKey }) => ({
      instrument: instrumentKey,
      was: "Another name",
      name: "Ours",
    }),
    lets: drafters,
  },
  "instruments.files.bank": { takes: nothing, lets: { anywhere: signedIn } },
  "instruments.files.version": {
    takes: ({ coreKey }) => ({ instrument: coreKey, version: 1 }),
    lets: all(signedIn),
  },
  // A file of any length is answered in sentences.
  "instruments.files.preview": {
    takes: () => ({ text: "{}" }),
    lets: { anywhere: ["nationalLead"] },
    forgiving: true,
  },
  "instruments.files.bring": {
    takes: () => ({ text: "{}" }),
    lets: { anywhere: ["nationalLead"] },
    forgiving: true,
  },
};
