/** The product's mark: the hat, one tile that fills the plane and never repeats. */

/** The mark alone, in the colour of the text around it; a picture without meaning, so hidden from speech. */
export const Hat = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 60 43.3" className={className} aria-hidden="true">
    <path
      fill="currentColor"
      d="M15 17.3 0 8.7 5 0h20l5 8.7L45 0l15 8.7-5 8.6H45v17.3l-15 8.7-5-8.7H15z"
    />
  </svg>
);
