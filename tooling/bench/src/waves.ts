/** Waves over the ground: closed ones with everybody's answers, open ones whose links wait to be used. */

import type { House } from "@tessellate/api/context";
import { type FilledWave, fillWaves } from "@tessellate/api/evaluations/filling/store";
import type { Group } from "./ground.ts";
import { questionKeys } from "./ground.ts";

const sentence = "I will leave the ten frame up longer, because it slowed the counters down well.";

/** Answers that follow from a number alone, most of them agreeing, as answers do. */
export function answersFor(number: number): Record<string, string> {
  const scale = ["4", "4", "5", "3", "4", "5", "2", "4", "1", "5", "3"];
  return Object.fromEntries(
    questionKeys.map((key, i) => [key, scale[(number * 7 + i * 3 + (number >> 3)) % 11] ?? "4"]),
  );
}

/** What everyone who writes a comment writes. */
export const comment = sentence;

const waveOf = (house: House, group: Group, closedAt: Date | null): FilledWave["wave"] => ({
  hubId: group.hubId,
  id: house.newId(),
  workGroupId: group.id,
  kind: "lesson",
  title: "Lesson evaluation",
  instrumentVersionId: group.instrumentVersionId,
  opensOn: closedAt ? "2026-10-01" : "2026-01-01",
  closesOn: closedAt ? "2026-10-15" : "2099-12-31",
  closedAt,
});

/** How many waves are written in one transaction. */
const together = 100;

/** Fills `each` closed waves for every group; everyone answers. Returns how many evaluations there are. */
export async function fillClosed(house: House, groups: readonly Group[], each: number) {
  const closedAt = new Date("2026-10-15T18:00:00Z");
  const briefs = groups.flatMap((group) => Array.from({ length: each }, () => group));
  let evaluations = 0;
  for (let at = 0; at < briefs.length; at += together) {
    const filled = briefs.slice(at, at + together).map((group) => ({
      wave: waveOf(house, group, closedAt),
      editionId: group.editionId,
      tasks: group.members.map((member) => ({ ...member, answers: answersFor(evaluations++) })),
    }));
    await house.database.transaction((tx) => fillWaves(tx, house, filled));
  }
  return evaluations;
}

/** Opens `each` waves for every group in which nobody has answered yet. Returns the links' secrets, wave by wave. */
export async function openWaves(house: House, groups: readonly Group[], each: number) {
  const briefs = groups.flatMap((group) => Array.from({ length: each }, () => group));
  const filled = briefs.map((group) => ({
    wave: waveOf(house, group, null),
    editionId: group.editionId,
    tasks: group.members.map((member) => ({ ...member, secret: house.newSecret() })),
  }));
  await house.database.transaction((tx) => fillWaves(tx, house, filled));
  return filled.map(({ wave, tasks }) => ({ wave, tasks }));
}
