/** The title of the browser's tab. */

/** Prefixed "Error:" when the page has come back with problems, so that a screen reader hears it first. */
export const Title = ({ children, failed = false }: { children: string; failed?: boolean }) => (
  <title>{`${failed ? "Error: " : ""}${children} – Tessellate`}</title>
);
