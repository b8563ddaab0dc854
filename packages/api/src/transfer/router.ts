/** Transfer: the schools register comes in, staged first, applied when someone has seen what would change. */
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { basename } from "node:path";
import { refused } from "@tessellate/domain/forms/problem";
import {
  badRowsInput,
  fileInput,
  importRef,
  uploadInput,
} from "@tessellate/domain/transfer/imports";
import { z } from "zod";
import { allowed, router } from "../trpc.ts";
import { applyAll, beginApplying } from "./applying/store.ts";
import { stage } from "./staging/store.ts";
import { everyImport, findImport, operatorsFile } from "./store.ts";
import { badRowsOf, importsIn } from "./views.ts";

export const transferRouter = router({
  /** Reads a file as it arrives and stages what it would change. In this process only: a stream cannot cross HTTP. */
  stageImport: allowed("import.run", uploadInput, everyImport).mutation(({ ctx, input }) =>
    stage(ctx, input),
  ),

  /** The same for a file on the server's own disk, which only its operator may name. */
  stageImportFile: allowed("import.run", fileInput, operatorsFile).mutation(
    async ({ ctx, input: { file } }) => {
      const readable = await access(file).then(
        () => true,
        () => false,
      );
      if (!readable)
        return refused({ field: "file", message: `There is no file ${file} that can be read.` });
      return stage(ctx, { fileName: basename(file), bytes: createReadStream(file) });
    },
  ),

  /** Begins to apply a staged import, and returns while it goes on: `readImport` shows how far it is. */
  applyImport: allowed("import.run", importRef, findImport).mutation(
    async ({ ctx, input: { importId } }) => {
      const outcome = await beginApplying(ctx, importId);
      // What fails stays `applying`, and is gone on with at the next press or the next start.
      if (outcome.ok) ctx.background(applyAll(ctx, importId));
      return outcome;
    },
  ),

  /** The same, and returns when all is applied: for the command line. */
  applyImportToEnd: allowed("import.run", importRef, findImport).mutation(
    async ({ ctx, input: { importId } }) => {
      const outcome = await beginApplying(ctx, importId);
      if (outcome.ok) await applyAll(ctx, importId);
      return outcome;
    },
  ),

  /** One import: its counts, its state, how far it is. */
  readImport: allowed("import.read", importRef, findImport).query(({ ctx }) => ctx.found.import),

  /** A page of the rows that could not be taken. */
  badRows: allowed("import.read", badRowsInput, findImport).query(({ ctx, input }) =>
    badRowsOf(ctx.database.reader, input),
  ),

  /** The latest imports. */
  listImports: allowed("import.read", z.void(), everyImport).query(({ ctx }) =>
    importsIn(ctx.database.reader),
  ),
});
