/** The server's seal: what is written with it can be read only by someone who has the key folder. */
import { createCipheriv, createDecipheriv, randomFillSync } from "node:crypto";

const nonceLength = 12;
const tagLength = 16;

/** Chance is fetched for many nonces at once: asking for twelve bytes costs as much as asking for thousands. */
const chance = Buffer.alloc(nonceLength * 512);
let used = chance.length;

function freshNonce(): Buffer {
  if (used === chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  used += nonceLength;
  return chance.subarray(used - nonceLength, used);
}

/** AES-256-GCM under a fresh nonce, as base64url: the same text sealed twice looks unrelated. */
export function seal(key: Buffer, text: string): string {
  const nonce = freshNonce();
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = cipher.update(text, "utf8");
  // In this mode nothing is left for the end; it only closes the tag.
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text under a seal. Throws when the key is another one or a byte has been changed. */
export function unseal(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength));
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  return (
    decipher.update(bytes.subarray(nonceLength + tagLength), undefined, "utf8") +
    decipher.final("utf8")
  );
}
