/** What a program lets the bench ask of it, each timed where it is done. */
import type { Cost } from "../measure.ts";

interface Question {
  id: number;
  what: string;
  input: unknown;
}

/** Answers every question by its name. The bench's own meter answers `cpu`. */
export function offer(answers: Readonly<Record<string, (input: never) => unknown>>): void {
  process.on("message", async ({ id, what, input }: Question) => {
    const answer = answers[what] as ((input: unknown) => unknown) | undefined;
    if (!answer) return;
    try {
      process.send?.({ id, answer: await answer(input) });
    } catch (error) {
      process.send?.({ id, failed: error instanceof Error ? error.stack : String(error) });
    }
  });
  process.send?.({ id: "listening" });
}

/** What each of `pieces` of this work cost, in this process. */
export async function costOf(pieces: number, work: () => unknown): Promise<Cost> {
  const before = process.cpuUsage();
  const began = performance.now();
  await work();
  const wall = (performance.now() - began) * 1000;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / pieces, wall: wall / pieces };
}
