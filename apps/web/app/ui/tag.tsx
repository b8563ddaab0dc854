/** A word that says what state something is in. */
import type { ReactNode } from "react";

/** The feeling of a state; the word itself carries the meaning. */
export type TagKind = "plain" | "accent" | "info" | "success" | "warning" | "error";

/** A small label. Colour never stands alone: the word is always there. */
export const Tag = ({ kind = "plain", children }: { kind?: TagKind; children: ReactNode }) => (
  <strong className={`tag tag-${kind}`}>{children}</strong>
);
