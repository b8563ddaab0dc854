/** Figures in words. */
import type { Spread } from "./measure.ts";

/** A factor with its range: `2.31× (2.25–2.40)`. */
export const inWords = ({ median, least, most }: Spread): string =>
  `${median.toPrecision(3)}× (${least.toPrecision(3)}–${most.toPrecision(3)})`;
