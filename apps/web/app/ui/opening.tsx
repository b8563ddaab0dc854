/** A page's opening: where one is, what the page is, and a patch of hat tiling beside the words. */
import type { ReactNode } from "react";

interface OpeningProps {
  title: ReactNode;
  /** The place, year and state of what is shown, such as "Archimedes NE, 2026/27, as at 14:02". */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** A lower band, for pages people come to for work rather than for reading. */
  compact?: boolean;
  /** Breadcrumbs, set above the eyebrow. */
  above?: ReactNode;
  children?: ReactNode;
}

/** The opening band. It holds the page's only `<h1>`. */
export function Opening({ title, eyebrow, lead, compact = false, above, children }: OpeningProps) {
  return (
    <div className={`hats border-b border-(--line) bg-base-100 ${compact ? "hats-compact" : ""}`}>
      <div className={`mx-auto max-w-6xl px-4 ${compact ? "py-5 md:py-8" : "py-8 md:py-14"}`}>
        <div className="lg:max-w-[56%]">
          {above}
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h1 className={`mt-1.5 max-w-[22ch] text-4xl ${compact ? "" : "md:text-5xl"}`}>
            {title}
          </h1>
          {lead && <div className="lead">{lead}</div>}
          {children}
        </div>
      </div>
    </div>
  );
}
