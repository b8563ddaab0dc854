/** The way back up, from the home page to the page above this one. */
import type { NavLink } from "#app/ui/nav-link.ts";

/** The pages above this one, topmost first; the page itself is named by its heading. */
export const Breadcrumbs = ({ items }: { items: readonly NavLink[] }) => (
  <nav aria-label="Breadcrumb" className="mb-3 text-sm print:hidden">
    <ol className="breadcrumbs">
      {items.map(({ to, label }) => (
        <li key={to}>
          <a href={to}>{label}</a>
        </li>
      ))}
    </ol>
  </nav>
);
