/** Reads the Department's extract of schools as a stream, a batch of rows at a time, and says why when it cannot be it. */
import { isAscii } from "node:buffer";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import {
  type BadRow,
  type Line,
  openBook,
  readLines,
  refusalAtEnd,
} from "@tessellate/domain/transfer/book";
import {
  isSurelyUtf8,
  isUtf8,
  noTrace,
  telltaleOf,
  traceUtf8,
  type Utf8Trace,
} from "@tessellate/domain/transfer/encoding";
import { batchSize } from "@tessellate/domain/transfer/imports";
import { cutterOf } from "@tessellate/domain/transfer/lines";
import * as refusals from "@tessellate/domain/transfer/refusals";
import { gistOf, type SchoolRecord } from "@tessellate/domain/transfer/school-record";

/** A school as the file has it, with the hash of all that its row says. */
export interface ReadSchool {
  school: SchoolRecord;
  sourceHash: string;
}

/** What came of up to 250 rows of the file. */
export interface Batch {
  schools: ReadSchool[];
  bad: BadRow[];
}

/** The bytes of a file as they come. */
export type Bytes = AsyncIterable<Uint8Array>;

type Refusal = string | undefined;

/** Yields the file's rows in batches; returns the sentence with which the whole file is refused, if it is. */
export async function* readRegister(bytes: Bytes): AsyncGenerator<Batch, Refusal> {
  const lines = linesOf(bytes);
  const book = openBook();
  try {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) return value ?? refusalAtEnd(book);
      const { schools, bad, refusal } = readLines(book, value);
      if (schools.length + bad.length > 0) yield { schools: schools.map(hashed), bad };
      if (refusal) return refusal;
    }
  } finally {
    await lines.return(undefined);
  }
}

const hashed = (school: SchoolRecord): ReadSchool => ({
  school,
  sourceHash: createHash("sha256").update(gistOf(school)).digest("base64url").slice(0, 22),
});

/** Cuts the bytes into lines of values, still as Latin-1; the columns nobody keeps are never decoded. */
async function* linesOf(bytes: Bytes): AsyncGenerator<readonly Line[], Refusal> {
  const cutter = cutterOf();
  const doubts = doubter();
  let gathered: Line[] = [];
  for await (const piece of piecesOf(bytes)) {
    const doubt = doubts.look(piece);
    if (doubt) return doubt;
    const { lines, brokenAt } = cutter.take(piece.toString("latin1"));
    gathered = gathered.concat(lines);
    while (gathered.length >= batchSize) yield gathered.splice(0, batchSize);
    if (brokenAt) return refusals.notCsv(brokenAt);
    // Others are served between two pieces.
    await setImmediate();
  }
  const { lines, brokenAt } = cutter.end();
  yield gathered.concat(lines);
  return brokenAt ? refusals.notCsv(brokenAt) : doubts.end();
}

/** Looks at every piece for what cannot be in the register: too much, NULs, or the letters of another encoding. */
function doubter() {
  let bytes = 0;
  let trace = noTrace;
  const look = (piece: Buffer): Refusal => {
    const telltale = bytes === 0 ? telltaleOf(piece) : laterTelltaleOf(piece);
    bytes += piece.length;
    if (trace.owed > 0 || !isAscii(piece)) trace = traceUtf8(trace, piece);
    return telltale ? refusals.wrongBytes[telltale] : laterDoubt(bytes, trace);
  };
  const end = (): Refusal => (isUtf8(trace) ? refusals.wrongBytes["utf-8"] : undefined);
  return { look, end };
}

function laterDoubt(bytes: number, trace: Utf8Trace): Refusal {
  if (isSurelyUtf8(trace)) return refusals.wrongBytes["utf-8"];
  return bytes > refusals.mostBytes ? refusals.tooLarge : undefined;
}

const laterTelltaleOf = (piece: Buffer) => (piece.includes(0) ? "binary" : undefined);

const pieceSize = 64 * 1024;
const enoughToJudge = 512;

/** The same bytes in pieces of at most 64 kB, the first long enough to be recognised by. */
async function* piecesOf(bytes: Bytes): AsyncGenerator<Buffer> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of bytes) {
    let piece = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (start) {
      start = Buffer.concat([start, piece]);
      if (start.length < enoughToJudge) continue;
      [piece, start] = [start, undefined];
    }
    for (let at = 0; at < piece.length; at += pieceSize) yield piece.subarray(at, at + pieceSize);
  }
  if (start && start.length > 0) yield start;
}
