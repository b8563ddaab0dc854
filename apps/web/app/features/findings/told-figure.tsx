/** A figure anyone can read, a machine too: its permanent address and its exact values stand in the page beside the printed ones. */
import { agreeIn, meanIn } from "@tessellate/domain/findings/tidy";
import type { ReactNode } from "react";
import { wordsOf } from "#app/features/findings/figure-words.ts";
import type { FigureCell } from "#app/features/findings/shapes.ts";

interface ToldFigureProps {
  /** The figure's permanent address, or the place in a page where it stands. */
  address: string;
  cell: FigureCell;
  children: ReactNode;
  as?: "div" | "span";
}

/** Wraps everything that is said of one figure. What is withheld has nothing in it but its state. */
export const ToldFigure = ({ address, cell, children, as: Frame = "div" }: ToldFigureProps) => (
  <Frame itemScope itemID={address}>
    <meta itemProp="state" content={cell.state} />
    {children}
  </Frame>
);

/** The share, to the whole per cent; exact to three places for machines. */
export const Share = ({ cell }: { cell: FigureCell }) => (
  <data itemProp="agree" value={agreeIn(cell)}>
    {wordsOf(cell)}
  </data>
);

/** The mean, to one place. */
export const Mean = ({ cell }: { cell: FigureCell }) => (
  <data itemProp="mean" value={meanIn(cell)}>
    {cell.mean?.toFixed(1)}
  </data>
);

interface CountProps {
  of: "respondents" | "schools" | "expected";
  cell: FigureCell;
  children: ReactNode;
}

/** A count, printed in words of the page's own. */
export const Count = ({ of, cell, children }: CountProps) => (
  <data itemProp={of} value={String(cell[of] ?? "")}>
    {children}
  </data>
);
