/** `submit`: one evaluation at the API beside the same rows written bare, both in process and durable. */

import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Case, Options } from "../case.ts";
import { withFolder } from "../house.ts";
import { keptIn } from "../limits/rows.ts";
import { type Cost, inTurns, msOf, perSecond, ratioOf, roundsMeasured } from "../measure.ts";
import { postInTurns } from "../posting.ts";
import { type Running, run } from "../processes.ts";
import { watched } from "../syncs.ts";
import { inWords } from "../words.ts";

const api = new URL("../programs/submit-api.ts", import.meta.url);
const bare = new URL("../limits/submit-rows.ts", import.meta.url);

/** Submissions of a round: enough to outweigh the clock, few enough to stay in one checkpoint's rhythm. */
const each = 120;
const warmUps = 2;
const mostSyncs = 1.05;

export const submit: Case = {
  about: "one evaluation at the API beside the same rows written bare",
  goal: 3,
  better: "lower",
  measure: (options) =>
    withFolder(async (folder) => {
      const { costs, rows } = await sideBySide(folder);
      const posted = await postInTurns(folder);
      const syncs = await syncsPerSubmit(folder, options);
      const ratio = ratioOf(costs.api, costs.bare, "cpu");
      const detail = [
        `CPU ${inWords(ratio)}: ${msOf(costs.api, "cpu").toFixed(2)} ms beside ${msOf(costs.bare, "cpu").toFixed(2)} ms, both in process on a file with FULL`,
        `${perSecond(costs.api).toFixed(0)}/s beside ${perSecond(costs.bare).toFixed(0)}/s one after another`,
        `the page’s POST ${msOf(posted.page, "cpu").toFixed(2)} ms beside ${msOf(posted.bare, "cpu").toFixed(2)} ms at a bare node:http server: ${inWords(ratioOf(posted.page, posted.bare, "cpu"))}, ${perSecond(posted.page).toFixed(0)} req/s beside ${perSecond(posted.bare).toFixed(0)}`,
        `7 answers and a comment in waves of 12; ${rows} rows of answers on both sides; posts no mail, so the outbox stays empty`,
        syncs === undefined
          ? "fsyncs not counted (no strace)"
          : `${syncs.toFixed(3)} fsync each (goal ≤ ${mostSyncs})`,
      ].join("; ");
      const holds = ratio.median <= 3 && (syncs === undefined || syncs <= mostSyncs);
      return { ratio: ratio.median, holds, detail };
    }),
};

async function sideBySide(folder: string) {
  const files = { api: join(folder, "api.sqlite"), bare: join(folder, "bare.sqlite") };
  const [one, other] = [run(api), run(bare)];
  try {
    const submissions = (roundsMeasured + warmUps) * each;
    await one.ask("lay", { file: files.api, submissions });
    await other.ask("lay", { file: files.bare, submissions });
    const side = (of: Running) => () => of.ask<Cost>("submit", each);
    const costs = await inTurns({ api: side(one), bare: side(other) }, { warmUps });
    const [kept, beside] = [keptIn(files.api), keptIn(files.bare)];
    if (!isDeepStrictEqual(kept, beside))
      throw new Error(`The two sides kept different rows: ${JSON.stringify([kept, beside])}`);
    return { costs, rows: kept.responses };
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
}

/** Counts how often the API's side made the disk keep what was written; nothing where that cannot be seen. */
async function syncsPerSubmit(folder: string, { say }: Options): Promise<number | undefined> {
  const watch = watched(api, join(folder, "syncs"));
  if (!watch) return undefined;
  say("counting fsyncs");
  const { program, count } = watch;
  try {
    await program.ask("lay", { file: join(folder, "counted.sqlite"), submissions: 3 * each });
    await program.ask("submit", each);
    const before = count();
    await program.ask("submit", 2 * each);
    return (count() - before) / (2 * each);
  } finally {
    await program.stop();
  }
}
