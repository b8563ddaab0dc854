/** Something most readers can do without, a press away. */
import type { ReactNode } from "react";

interface DetailsProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}

/** A native details element: it opens without script, and search in the page finds what it holds. */
export const Details = ({ summary, children, open }: DetailsProps) => (
  <details className="details" open={open}>
    <summary>{summary}</summary>
    <div className="details-body">{children}</div>
  </details>
);
