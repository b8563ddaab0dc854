/** Every case there is, by the name it is asked for. */
import type { Case } from "./case.ts";
import { submit } from "./cases/submit.ts";

export const cases: Readonly<Record<string, Case>> = {
  submit,
};
