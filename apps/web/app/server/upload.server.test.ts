/** Files from forms, however the network cuts them. */
import { expect, test } from "vitest";
import { readUpload } from "./upload.server.ts";

const boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
const multipart = `multipart/form-data; boundary=${boundary}`;

const formOf = (
  content: Uint8Array,
  disposition = 'form-data; name="file"; filename="Schulen – élan.csv"',
) =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: ${disposition}\r\nContent-Type: text/csv\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

function requestOf(form: Uint8Array, cuts: readonly number[] = [], type = multipart) {
  const at = [0, ...cuts, form.length];
  const body = new ReadableStream({
    start(controller) {
      for (const [i, from] of at.entries())
        controller.enqueue(form.subarray(from, at[i + 1] ?? from));
      controller.close();
    },
  });
  const init = { method: "POST", headers: { "Content-Type": type }, body, duplex: "half" };
  return new Request("http://tessellate.example/imports", init as RequestInit);
}

async function contentOf(request: Request) {
  const upload = await readUpload(request, "file");
  if (!upload.ok) return upload.problems;
  const pieces: Uint8Array[] = [];
  for await (const piece of upload.file.bytes) pieces.push(piece);
  return { name: upload.file.fileName, content: Buffer.concat(pieces).toString("latin1") };
}

test("every byte of a file arrives, wherever it is cut and whatever looks like its end", async () => {
  const almost = `\r\n--${boundary.slice(0, -1)}`;
  const name = "Schulen – élan.csv";
  for (const content of ["", `URN\r\n${almost}\r${almost}é\0--`, "\r\n"]) {
    const form = formOf(Buffer.from(content, "latin1"));
    const everyByte = Array.from(form, (_, at) => at);
    for (const cuts of [...everyByte.map((at) => [at]), everyByte])
      expect(await contentOf(requestOf(form, cuts))).toEqual({ name, content });
  }
});

test("a form without a file, or one that is no form, asks for the file", async () => {
  const asked = [{ field: "file", message: "Choose a file." }];
  const nothing = Buffer.alloc(0);
  expect(
    await contentOf(requestOf(formOf(nothing, 'form-data; name="file"; filename=""'))),
  ).toEqual(asked);
  expect(
    await contentOf(requestOf(formOf(nothing, 'form-data; name="other"; filename="a"'))),
  ).toEqual(asked);
  expect(
    await contentOf(requestOf(Buffer.from("file=a.csv"), [], "application/x-www-form-urlencoded")),
  ).toEqual(asked);
  expect(await contentOf(requestOf(Buffer.from("nonsense".repeat(9000))))).toEqual(asked);
  expect(await contentOf(requestOf(nothing))).toEqual(asked);
});

test("a file that stops before its end is not taken for a whole one", async () => {
  const cut = formOf(Buffer.from("URN,Name\n100000,")).subarray(0, -10);
  await expect(contentOf(requestOf(cut))).rejects.toThrow("ended before");
});
