/** The shapes of what the API says about evaluations, as pages take them. */
import type { callerFor } from "@tessellate/api/app";

type Evaluations = ReturnType<typeof callerFor>["evaluations"];
type Answer<Procedure extends (...input: never[]) => unknown> = Awaited<ReturnType<Procedure>>;

/** What a task link opens. */
export type LinkForm = Answer<Evaluations["open"]>;
export type Wave = Answer<Evaluations["waves"]["wave"]>;
export type WhoAnswered = Answer<Evaluations["waves"]["whoAnswered"]>;
export type WaveLine = Answer<Evaluations["waves"]["ofGroup"]>[number];
export type GroupCalendar = Answer<Evaluations["waves"]["calendar"]>;
export type Desk = Answer<Evaluations["desk"]["read"]>;
export type DeskWave = NonNullable<Desk["waves"]>[number];
export type DeskPlace = NonNullable<Desk["places"]>[number];
export type ChasePreview = Answer<Evaluations["desk"]["outstanding"]>;
export type WaveResult = NonNullable<Wave["result"]>;
export type WaveCell = WaveResult["cells"][string];

/** What was typed into the form, as it is shown again. */
export interface Typed {
  answers: Readonly<Record<string, string>>;
  /** By question, what was written to questions answered in words. */
  words?: Readonly<Record<string, string>>;
  comment: string;
  named: boolean;
}
