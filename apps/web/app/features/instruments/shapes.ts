/** The shapes of what the API says about instruments, as pages take them. */
import type { callerFor } from "@tessellate/api/app";

type Instruments = ReturnType<typeof callerFor>["instruments"];
type Answer<Procedure extends (...input: never[]) => unknown> = Awaited<ReturnType<Procedure>>;

export type InstrumentList = Answer<Instruments["list"]>;
export type InstrumentLine = InstrumentList["instruments"][number];
export type HubInstrumentLine = Answer<Instruments["ofHubs"]>[number];
export type InstrumentView = Answer<Instruments["read"]>;
export type VersionView = InstrumentView["versions"][number];
export type DraftView = Answer<Instruments["drafts"]["read"]>;
export type DraftQuestion = DraftView["questions"][number];
export type Change = DraftView["changes"][number];
export type BankView = Answer<Instruments["bank"]["questions"]>;
export type BankQuestionView = BankView["questions"][number];
export type ImportOutcome = Answer<Instruments["files"]["preview"]>;
export type PlanView = Extract<ImportOutcome, { ok: true }>["plan"];
