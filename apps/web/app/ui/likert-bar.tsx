/** How answers spread over an ordered scale, as one stacked bar of 100 %. */

interface LikertBarProps {
  /** How many chose each step, from least to most. */
  counts: readonly number[];
  /** The steps in words, in the same order. */
  labels: readonly string[];
}

/** Which ink each step takes: a scale of four leaves out the middle one, and one of three the ends, because its ends are no strong ones. */
const inks: Record<number, readonly number[]> = {
  2: [1, 5],
  3: [2, 3, 4],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** The ink of a step, for bars and their key alike. */
export const inkOf = (steps: number, step: number): number => inks[steps]?.[step] ?? step + 1;

const share = (count: number, total: number) => Math.round((1000 * count) / total) / 10;

/** An SVG of plain attributes (no style, so no exception in the security policy), with the whole spread in words. */
export function LikertBar({ counts, labels }: LikertBarProps) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const spread = counts.map((count, i) => `${labels[i]} ${Math.round((100 * count) / total)}%`);
  let from = 0;
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className="likert"
      role="img"
      aria-label={spread.join(", ")}
    >
      {counts.map((count, i) => {
        const width = share(count, total);
        const x = Math.round(from * 10) / 10;
        from += width;
        return count > 0 ? (
          <rect
            key={labels[i]}
            x={x}
            width={width}
            height="10"
            className={`ink-${inkOf(counts.length, i)}`}
          />
        ) : null;
      })}
    </svg>
  );
}

/** What the inks mean; it stands above the bars. */
export const LikertKey = ({ labels }: { labels: readonly string[] }) => (
  <ul className="chart-key" aria-label="Key to the bars">
    {labels.map((label, i) => (
      <li key={label}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <rect width="10" height="10" className={`ink-${inkOf(labels.length, i)}`} />
        </svg>
        {label}
      </li>
    ))}
  </ul>
);
