/** What joins an answer to its person, and only with the key folder: pseudonyms, and the seals over them. */
import { createHmac, hkdfSync } from "node:crypto";
import type { Contribution } from "@tessellate/domain/findings/cells";
import type { House } from "../context.ts";
import { seal, unseal } from "../seal.ts";

type Keys = Pick<House, "keys">;

/** Where one pseudonym holds: a project's edition, so that a year's answers pair up; for a local group the group itself. */
export const scopeOf = (group: { editionId: string | null; id: string }) =>
  group.editionId ?? group.id;

/** A person's pseudonym inside one scope. Nobody without the key can make it or go back from it. */
export const pseudonymOf = ({ keys }: Keys, personId: string, scope: string) =>
  pseudonymUnder(keys.person, personId, scope);

/** The pseudonym a person has under one key: while keys are changed there are two. */
export const pseudonymUnder = (key: Buffer, personId: string, scope: string) =>
  createHmac("sha256", key).update(`answers:${scope}:${personId}`).digest("base64url");

/** Recognises what is one person's in a scope, also while the keys are being changed. */
export function ownerOf(house: Keys, personId: string, scope: string) {
  const { person, earlier } = house.keys;
  const names = (earlier ? [person, earlier.person] : [person]).map((key) =>
    pseudonymUnder(key, personId, scope),
  );
  return ({ sealedPerson }: { sealedPerson?: string | null }) => {
    const name = openPerson(house, sealedPerson ?? null);
    return name !== null && names.includes(name);
  };
}

/** Opens a seal made with the key of now or, while the keys are being changed, with the one before. */
function open({ keys }: Keys, sealed: string): string {
  if (!keys.earlier) return unseal(keys.seal, sealed);
  try {
    return unseal(keys.seal, sealed);
  } catch {
    return unseal(keys.earlier.seal, sealed);
  }
}

/** A pseudonym under a fresh seal: two responses of one person look unrelated. */
export const sealPerson = ({ keys }: Keys, pseudonym: string) => seal(keys.seal, pseudonym);

/** Every URN is sealed at the same length, so that the seal's size does not tell schools apart. */
const urnLength = 8;

/** A school's URN under a fresh seal. */
export const sealSchool = ({ keys }: Keys, urn: number) =>
  seal(keys.seal, String(urn).padStart(urnLength, "0"));

/** The pseudonym under a seal; nobody's once the person has been erased. */
export const openPerson = (house: Keys, sealed: string | null) =>
  sealed === null ? null : open(house, sealed);

/** The URN under a seal. */
export const openSchool = (house: Keys, sealed: string) => Number(open(house, sealed));

/** A kept response with its seals opened: who (as a pseudonym), for which school, what. */
export const openResponse = (
  house: Keys,
  row: {
    sealedPerson: string | null;
    sealedSchool: string;
    answers: Readonly<Record<string, string>>;
    hurried?: boolean;
  },
): Contribution => ({
  person: openPerson(house, row.sealedPerson),
  school: String(openSchool(house, row.sealedSchool)),
  answers: row.answers,
  hurried: row.hurried ?? false,
});

/** The key of a draft comes from its link's secret, of which we keep only a hash: we cannot open it without the link. */
const draftKey = (secret: string) =>
  Buffer.from(hkdfSync("sha256", secret, "", "tessellate evaluation draft", 32));

/** Every draft is padded to whole steps of this many characters, so that its size does not tell how much is answered. */
const draftStep = 8192;

/** A draft under its link's own seal. */
export function sealDraft(secret: string, draft: unknown) {
  const text = JSON.stringify(draft);
  const bytes = Buffer.byteLength(text);
  return seal(draftKey(secret), text + " ".repeat(-bytes & (draftStep - 1)));
}

/** The draft under a seal made with the same secret. */
export const openDraft = (secret: string, sealed: string): unknown =>
  JSON.parse(unseal(draftKey(secret), sealed));
