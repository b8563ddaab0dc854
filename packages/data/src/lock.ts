/** Who may write to a data folder: one process at a time, and never longer than it lives. */
import { join } from "node:path";
import Sqlite from "better-sqlite3";

export interface Lock {
  release(): void;
}

/**
 * Takes the folder's lock, or nothing when another process holds it. The lock is an exclusive transaction on a file
 * of its own: the operating system lets go of it when the process ends, however it ends, so no stale lock can remain.
 */
export function takeLock(folder: string): Lock | undefined {
  const connection = new Sqlite(join(folder, "lock.sqlite"), { timeout: 0 });
  try {
    connection.pragma("journal_mode = delete");
    connection.exec("begin exclusive");
    return {
      release: () => {
        connection.exec("rollback");
        connection.close();
      },
    };
  } catch (error) {
    connection.close();
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) return undefined;
    throw error;
  }
}
