/** The room below the opening: wide for tables, one narrow column for tasks and reading. */
import type { ReactNode } from "react";

interface BodyProps {
  children: ReactNode;
  /** One column of comfortable lines, starting where the opening's words start. */
  narrow?: boolean;
}

/** Keeps content on the page's grid, with space above it. */
export const Body = ({ children, narrow = false }: BodyProps) => (
  <div className="mx-auto max-w-6xl px-4 pt-8 md:pt-10">
    {narrow ? <div className="max-w-2xl">{children}</div> : children}
  </div>
);
