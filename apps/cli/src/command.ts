/** What a command of the operator is, and how it speaks to the house. */
import type { Problem } from "@tessellate/domain/forms/problem";
import { placeFor } from "./env.ts";
import { asOperator, whereTheKeysAre } from "./house.ts";

/** One run of a command. */
export interface Run {
  /** The words after the command's name. */
  values: readonly string[];
  chosen: Readonly<Record<string, unknown>>;
  demo: boolean;
  say(line: string): void;
}

/** A line of the table of commands; `name` is written as the argument parser reads it. */
export interface OperatorCommand {
  name: string;
  about: string;
  options?: readonly (readonly [flags: string, text: string])[];
  run(run: Run): Promise<void>;
}

type Answer<Made> = ({ ok: true } & Made) | { ok: false; problems: readonly Problem[] };

/** Calls a procedure as the operator and returns what it answers. */
export const ask = <Answered>(demo: boolean, path: string, input?: unknown) =>
  asOperator(placeFor(demo), demo ? "demo" : "serve", { path, input }) as Promise<Answered>;

/** The same where the keys are held, for what changes them. */
export const askKeyHolder = <Answered>(demo: boolean, path: string) =>
  whereTheKeysAre(placeFor(demo), demo ? "demo" : "serve", { path }) as Promise<Answered>;

/** The same for a procedure that may refuse: a refusal ends the command with every reason. */
export async function make<Made extends object>(
  demo: boolean,
  path: string,
  input?: unknown,
): Promise<Made> {
  const answer = await ask<Answer<Made>>(demo, path, input);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join("\n"));
  return answer;
}
