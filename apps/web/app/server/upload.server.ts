/**
 * A file as it arrives from a form whose one field it is. The form parser would hold the whole file in memory, so it
 * is given the head of the form only, and the file's bytes are handed on as they come.
 */
import { FormDataParseError, parseFormData } from "@remix-run/form-data-parser";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";

/** A file that was chosen: its name, and its bytes to be read once. */
export interface Upload {
  fileName: string;
  bytes: AsyncIterable<Uint8Array>;
}

const mostHead = 16 * 1024;
const longestName = 255;
const headEnd = "\r\n\r\n";

/** The file of the field `name`; a problem of that field when none was chosen or what came is no form. */
export async function readUpload(
  request: Request,
  name: string,
): Promise<Outcome<{ file: Upload }>> {
  const none = refused({ field: name, message: "Choose a file." });
  const boundary = boundaryOf(request.headers.get("Content-Type") ?? "");
  if (!request.body || !boundary) return none;
  const pieces = piecesOf(request.body);
  const { head, rest } = await readHead(pieces);
  const file = await namedIn(head, request, boundary, name);
  if (!file?.name) return none;
  const bytes = contentOf(rest, pieces, Buffer.from(`\r\n--${boundary}`));
  return { ok: true, file: { fileName: file.name.slice(-longestName), bytes } };
}

const boundaryOf = (type: string) =>
  /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const {
    buffer,
    byteOffset,
    byteLength,
  } of body as unknown as AsyncIterable<Uint8Array>)
    yield Buffer.from(buffer, byteOffset, byteLength);
}

/** What stands before the file's first byte, and what came with it of the file itself. */
async function readHead(pieces: AsyncGenerator<Buffer>) {
  let seen = Buffer.alloc(0);
  while (seen.length < mostHead) {
    const { value, done } = await pieces.next();
    if (done) break;
    seen = Buffer.concat([seen, value]);
    const end = seen.indexOf(headEnd);
    if (end >= 0) {
      const first = end + headEnd.length;
      return { head: seen.subarray(0, first), rest: seen.subarray(first) };
    }
  }
  return { head: seen, rest: Buffer.alloc(0) };
}

/** Lets the form parser read the head, closed as if the file were empty. */
async function namedIn(head: Buffer, { url, headers }: Request, boundary: string, name: string) {
  const body = Buffer.concat([head, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const type = headers.get("Content-Type") ?? "";
  const closed = new Request(url, { method: "POST", headers: { "Content-Type": type }, body });
  try {
    const value = (await parseFormData(closed, { maxFiles: 1, maxParts: 1 })).get(name);
    return value instanceof File ? value : undefined;
  } catch (error) {
    if (error instanceof FormDataParseError) return undefined;
    throw error;
  }
}

/** The file's bytes up to the line that ends it. Throws when the form stops before that line: the file is cut short. */
async function* contentOf(first: Buffer, pieces: AsyncGenerator<Buffer>, end: Buffer) {
  let held = first;
  for (;;) {
    const at = held.indexOf(end);
    if (at >= 0) {
      if (at > 0) yield held.subarray(0, at);
      return;
    }
    const sure = Math.max(0, held.length - end.length + 1);
    if (sure > 0) yield held.subarray(0, sure);
    const { value, done } = await pieces.next();
    if (done) throw new Error("The upload ended before its file did.");
    held = Buffer.concat([held.subarray(sure), value]);
  }
}
