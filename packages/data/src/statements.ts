/** Statements a connection has prepared once are not prepared again: preparing costs more than most of them do. */
import type Sqlite from "better-sqlite3";

/** How many statements one connection keeps: a few times as many as the application has. */
const most = 500;

/** Longer texts are lists of unusual length, which rarely come again. */
const longest = 8_000;

/**
 * The connection as its users see it, with every statement kept by its text. One text may be asked for as objects and
 * as bare rows, which a statement can be only one of, so each way has a statement of its own.
 */
export function remembering(connection: Sqlite.Database): Sqlite.Database {
  const kept = new Map<string, object>();
  const prepare = (text: string): object => {
    const known = kept.get(text);
    if (known) return known;
    const made = bothWays(connection, text);
    if (text.length > longest) return made;
    if (kept.size >= most) kept.delete(kept.keys().next().value as string);
    kept.set(text, made);
    return made;
  };
  const seen = {
    prepare,
    get inTransaction() {
      return connection.inTransaction;
    },
  };
  return seen as unknown as Sqlite.Database;
}

function bothWays(connection: Sqlite.Database, text: string): object {
  const whole = connection.prepare(text);
  let bare: Sqlite.Statement | undefined;
  return {
    run: (...values: unknown[]) => whole.run(...values),
    all: (...values: unknown[]) => whole.all(...values),
    get: (...values: unknown[]) => whole.get(...values),
    raw: () => {
      bare ??= connection.prepare(text).raw();
      return bare;
    },
  };
}
