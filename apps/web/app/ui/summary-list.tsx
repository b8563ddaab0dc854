/** What has been answered, line by line, each with the way to change it. */
import type { ReactNode } from "react";

/** One answer to check. */
export interface SummaryRow {
  term: string;
  value: ReactNode;
  /** Where the answer is changed; `what` finishes "Change …" for those who hear links out of their line. */
  change?: { to: string; what?: string } | undefined;
}

/** A description list. An answer that is missing says so instead of standing empty. */
export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl className="summary-list">
    {rows.map(({ term, value, change }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value || <span className="muted">Not given</span>}</dd>
        {change && (
          <dd className="summary-change">
            <a href={change.to}>
              Change<span className="sr-only"> {change.what ?? term.toLowerCase()}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
);
