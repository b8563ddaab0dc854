/** How far long work has come, in words and as a bar. */

interface ProgressProps {
  label: string;
  done: number;
  total: number;
  /** What is counted, such as "rows". */
  unit?: string;
}

const number = new Intl.NumberFormat("en-GB");

/** A native progress element under a line that says the same; shown again as the page is loaded again. */
export const Progress = ({ label, done, total, unit = "" }: ProgressProps) => (
  <div role="status">
    <p className="mb-2">
      {label}: <strong className="tabular-nums">{number.format(done)}</strong> of{" "}
      <span className="tabular-nums">{number.format(total)}</span> {unit}
    </p>
    <progress className="progress-bar" value={done} max={Math.max(total, 1)} aria-label={label} />
  </div>
);
