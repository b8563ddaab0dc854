/** A share by itself, where how the rest spread is not told. */

/** A filled part of a bar; the figure stands beside it in words, so the bar is for the eye only. */
export const ShareBar = ({ share }: { share: number }) => (
  <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="likert" aria-hidden="true">
    <rect width="100" height="10" className="bar-room" />
    <rect width={Math.round(share * 1000) / 10} height="10" className="ink-4" />
  </svg>
);
