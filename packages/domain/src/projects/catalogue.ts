/** The words the catalogue of national projects is written in: phases, kinds of activity, edition codes. */
export const phases = {
  earlyYears: "Early years",
  primary: "Primary",
  secondary: "Secondary",
  post16: "Post-16",
  crossPhase: "Cross-phase",
} as const;
export type Phase = keyof typeof phases;
export const phaseKeys = Object.keys(phases) as [Phase, ...Phase[]];

export const activityTypes = {
  workGroup: "Work Group",
  programme: "Programme",
  community: "Community",
  targetedSupport: "Targeted Support",
} as const;
export type ActivityType = keyof typeof activityTypes;
export const activityTypeKeys = Object.keys(activityTypes) as [ActivityType, ...ActivityType[]];

export const editionStates = ["draft", "published"] as const;

/** An edition's code as written, `NCP26-07`; people may type it with a space or in small letters. */
export const editionCodePattern = /^NCP\d{2}-\d{2}$/;

/** The code as we keep it: capitals, no spaces, one hyphen. Anything else comes back unchanged for the form to refuse. */
export const tidyEditionCode = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/^NCP-?(\d{2})-?(\d{2})$/, "NCP$1-$2");

/** A name as it stands in addresses: small letters and hyphens. */
export const slugOf = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
