/** How often each answer was given, a bar a line: for answers that do not lie between two ends. */
import type { ReactNode } from "react";

interface CountBarsProps {
  parts: readonly { key: string; words: ReactNode; share: number }[];
}

/** Bars of plain attributes under their words; the longest possible bar is everybody. */
export const CountBars = ({ parts }: CountBarsProps) => (
  <ul className="count-bars">
    {parts.map(({ key, words, share }) => (
      <li key={key}>
        {words}
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="6" className="bar-room" />
          <rect width={Math.round(share * 1000) / 10} height="6" className="ink-5" />
        </svg>
      </li>
    ))}
  </ul>
);
