/** The server's seal: what is written with it can be read only by someone who has the key folder. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM under a fresh nonce, as base64url: the same text sealed twice looks unrelated. */
export function seal(key: Buffer, text: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
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
