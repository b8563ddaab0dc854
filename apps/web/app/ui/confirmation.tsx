/** The end of a task: it is done, this is its reference, and this happens next. */
import type { ReactNode } from "react";

interface ConfirmationProps {
  title: string;
  /** What the reference is called, and the reference. */
  reference?: { label: string; value: string } | undefined;
  children?: ReactNode;
}

/** A panel with the page's `<h1>`; what happens next is said below it. */
export const Confirmation = ({ title, reference, children }: ConfirmationProps) => (
  <div className="confirmation">
    <h1 className="text-4xl">{title}</h1>
    {reference && (
      <p className="mt-3 text-lg">
        {reference.label} <strong className="block font-semibold">{reference.value}</strong>
      </p>
    )}
    {children && <div className="mt-3">{children}</div>}
  </div>
);
