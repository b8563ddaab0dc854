/** Every case there is, by the name it is asked for. */
import type { Case } from "./case.ts";
import { nationalView } from "./cases/national-view.ts";
import { submit } from "./cases/submit.ts";

export const cases: Readonly<Record<string, Case>> = {
  "national-view": nationalView,
  submit,
};
