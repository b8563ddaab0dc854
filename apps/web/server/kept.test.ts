/** Acknowledged is kept: the real server is killed at random while eight clients submit, and nothing it said yes to is lost. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { answersOf } from "@tessellate/api/evaluations/answers/store";
import { openResponse, pseudonymOf, scopeOf } from "@tessellate/api/evaluations/seal";
import { checkTallies } from "@tessellate/api/findings/check";
import { checksums } from "@tessellate/data/checksum";
import { answerField } from "@tessellate/domain/evaluations/submission";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asked, askEveryone, type Kept, openKept } from "../e2e/support/kept-world.ts";
import { startOwnServer } from "../e2e/support/own-server.ts";

const kills = process.env.PROVE ? 50 : 10;
const clients = 8;
const port = 4900 + (process.pid % 90);
const origin = `http://127.0.0.1:${port}`;

let folder: string;
let asked: Asked[];
const acknowledged = new Map<string, { task: Asked; option: string }>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kept-"));
  asked = await askEveryone(folder, kills * 150);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Submits until the server is gone. What was said yes to is remembered; what was cut off may or may not be there. */
async function submit(queue: Asked[]) {
  for (let task = queue.pop(); task; task = queue.pop()) {
    const option = String(1 + (task.secret.charCodeAt(0) % 5));
    const body = new URLSearchParams({ intent: "send", comment: "" });
    for (const key of task.questions) body.set(answerField(key), option);
    try {
      const response = await fetch(`${origin}/e/${task.secret}/check`, {
        method: "POST",
        headers: { origin },
        body,
        redirect: "manual",
      });
      if (response.status !== 302) throw new Error(`${response.status} ${await response.text()}`);
      acknowledged.set(task.taskId, { task, option });
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

/** Whatever was acknowledged is there with its answer, whatever is there is whole, and every tally agrees. */
async function inspect(kept: Kept) {
  const { reader } = kept.database;
  for (const { task, option } of acknowledged.values()) {
    const row = await reader.query.tasks.findFirst({ where: (t, { eq }) => eq(t.id, task.taskId) });
    expect(row?.answered).toBe(true);
    const me = pseudonymOf(kept, task.personId, scopeOf({ editionId: null, id: task.workGroupId }));
    const { responses } = await answersOf(reader, { hubId: task.hubId, id: task.waveId });
    const mine = responses
      .map((one) => openResponse(kept, one))
      .filter(({ person }) => person === me);
    expect(mine.map(({ answers }) => Object.values(answers))).toEqual([
      task.questions.map(() => option),
    ]);
  }
  for (const wave of new Set(asked.map(({ waveId }) => waveId))) {
    const rows = await reader.query.tasks.findMany({ where: (t, { eq }) => eq(t.waveId, wave) });
    const hubId = rows[0]?.hubId ?? "";
    const { responses } = await answersOf(reader, { hubId, id: wave });
    expect(responses).toHaveLength(rows.filter(({ answered }) => answered).length);
  }
  expect((await checkTallies(kept)).differences).toEqual([]);
}

test(
  `no acknowledged evaluation is lost, and none is there by half, though the server is killed ${kills} times`,
  async () => {
    for (let kill = 0; kill < kills; kill++) {
      const child = await startOwnServer({ folder, port });
      const queue = asked.filter(({ taskId }) => !acknowledged.has(taskId)).slice(0, 400);
      const submitting = Array.from({ length: clients }, () => submit(queue));
      await wait(150 + Math.random() * 600);
      // A busy machine answers late; a server killed before it has said yes to anything would prove nothing.
      while (acknowledged.size < (kill + 1) * 6) await wait(20);
      child.kill("SIGKILL");
      await Promise.all([once(child, "exit"), ...submitting]);
    }
    expect(acknowledged.size).toBeGreaterThan(kills * 5);
    checksums(join(folder, "tessellate.sqlite"));
    const kept = await openKept(folder);
    await inspect(kept);
    await kept.database.close();
  },
  kills * 20_000,
);
