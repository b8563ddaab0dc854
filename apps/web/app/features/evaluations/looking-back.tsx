/** A question asked twice at once: as it is now, and as it was before the group. */
import type { ReactNode } from "react";

interface LookingBackProps {
  now: ReactNode;
  then: ReactNode;
}

/** The two in one frame, each under its own word, so that neither is answered in the other's place. */
export const LookingBack = ({ now, then }: LookingBackProps) => (
  <div className="looking-back">
    <div>
      <p className="looking-back-word">Now</p>
      {now}
    </div>
    <div>
      <p className="looking-back-word">Before this group began</p>
      {then}
    </div>
  </div>
);
