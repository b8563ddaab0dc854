/** The key folder: made on first run, readable by the server's user alone, never in the database, its logs or its backups. */
import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const names = ["person", "seal", "outbox", "sign-in"] as const;

/** 32 random bytes each. Losing `person` or `seal` means that nobody's answers can be corrected, paired or counted as distinct people again. */
export interface Keys {
  /** Turns a person into a pseudonym (HMAC). */
  person: Buffer;
  /** Seals pseudonyms and schools on responses. */
  seal: Buffer;
  /** While the two above are being changed, those they take the place of: what has not been sealed again opens with these. */
  earlier?: Pick<Keys, "person" | "seal"> | undefined;
  /** Seals mail that has still to be sent. */
  outbox: Buffer;
  /** The sign-in server's secret. */
  signIn: Buffer;
}

/** Opens the keys in `folder`, making those that are not there yet with mode 0600. */
export async function openKeys(folder: string): Promise<Keys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const [person, seal, outbox, signIn] = await Promise.all(
    names.map((name) => openKey(join(folder, `${name}.key`))),
  );
  return { person, seal, outbox, signIn } as Keys;
}

/** Keys of a moment, for tests and scratch databases. */
export const newKeys = (): Keys => ({
  person: randomBytes(32),
  seal: randomBytes(32),
  outbox: randomBytes(32),
  signIn: randomBytes(32),
});

async function openKey(file: string): Promise<Buffer> {
  try {
    await writeFile(file, `${randomBytes(32).toString("base64url")}\n`, {
      mode: 0o600,
      flag: "wx",
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const key = Buffer.from((await readFile(file, "utf8")).trim(), "base64url");
  if (key.length !== 32)
    throw new Error(
      `${file} does not hold a key of 32 bytes. Restore it from your copy of the key folder.`,
    );
  return key;
}
