/** The key folder: made on first run, readable by the server's user alone, never in the database, its logs or its backups. */
import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
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
  /** Where they are kept; keys of a moment are kept nowhere. */
  folder?: string;
  /** Seals mail that has still to be sent. */
  outbox: Buffer;
  /** The sign-in server's secret. */
  signIn: Buffer;
}

/** The file of a change that is under way: the new person key and the new seal key, a line each. */
const nextFile = "next.key";

/** Opens the keys in `folder`, making those that are not there yet with mode 0600. A change that was interrupted is found under way. */
export async function openKeys(folder: string): Promise<Keys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const [person, seal, outbox, signIn] = (await Promise.all(
    names.map((name) => openKey(join(folder, `${name}.key`))),
  )) as [Buffer, Buffer, Buffer, Buffer];
  const keys: Keys = { person, seal, outbox, signIn, folder };
  const next = await readNext(folder);
  if (next) put(keys, next);
  return keys;
}

/** Puts new keys in the place of those of now, which go on opening what they sealed. */
function put(keys: Keys, next: Pick<Keys, "person" | "seal">) {
  keys.earlier = { person: keys.person, seal: keys.seal };
  keys.person = next.person;
  keys.seal = next.seal;
}

async function readNext(folder: string): Promise<Pick<Keys, "person" | "seal"> | undefined> {
  const file = join(folder, nextFile);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  if (text === undefined) return undefined;
  const [person, seal] = text
    .trim()
    .split("\n")
    .map((line) => keyIn(file, line));
  if (!person || !seal) throw damaged(file);
  return { person, seal };
}

/**
 * Begins to change the person and seal keys, or goes on where a change was interrupted. From now on everything is
 * sealed with the new ones, and both open. The new keys are on the disk before anything is sealed with them.
 */
export async function beginChange(keys: Keys): Promise<void> {
  if (keys.earlier) return;
  const next = { person: randomBytes(32), seal: randomBytes(32) };
  if (keys.folder)
    await writeWhole(join(keys.folder, nextFile), [next.person, next.seal].map(lineOf).join(""));
  put(keys, next);
}

/** Ends a change, once nothing is sealed with the earlier keys any more: they are gone after this. */
export async function endChange(keys: Keys): Promise<void> {
  const { folder } = keys;
  if (folder) {
    await writeWhole(join(folder, "person.key"), lineOf(keys.person));
    await writeWhole(join(folder, "seal.key"), lineOf(keys.seal));
    await rm(join(folder, nextFile));
  }
  keys.earlier = undefined;
}

const lineOf = (key: Buffer) => `${key.toString("base64url")}\n`;

/** Writes a file so that a crash leaves either what was there or all of what is new. */
async function writeWhole(file: string, text: string) {
  const beside = `${file}.new`;
  const handle = await open(beside, "w", 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
  await rename(beside, file);
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
  return keyIn(file, await readFile(file, "utf8"));
}

function keyIn(file: string, text: string): Buffer {
  const key = Buffer.from(text.trim(), "base64url");
  if (key.length !== 32) throw damaged(file);
  return key;
}

const damaged = (file: string) =>
  new Error(`${file} does not hold what it should. Restore it from your copy of the key folder.`);
