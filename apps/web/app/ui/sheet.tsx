/** A sheet of plaster on the wall: what belongs together, on one surface. */
import type { ReactNode } from "react";

/** A bordered surface; `pad` leaves room inside for text, none suits tables and lists. */
export const Sheet = ({ children, pad = true }: { children: ReactNode; pad?: boolean }) => (
  <div className={`sheet ${pad ? "p-5 md:p-6" : ""}`}>{children}</div>
);
