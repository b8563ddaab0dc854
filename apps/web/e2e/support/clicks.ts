/** Counting what somebody presses, for the budgets: a journey is measured in clicks and never in seconds. */
import type { Locator } from "@playwright/test";

/** A finger that counts. */
export function countingFinger() {
  let presses = 0;
  return {
    press: async (target: Locator) => {
      presses++;
      await target.click();
    },
    presses: () => presses,
  };
}
