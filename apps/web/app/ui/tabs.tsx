/** The pages of one thing, side by side: each tab is a page with an address of its own. */
import type { NavLink } from "#app/ui/nav-link.ts";

/** Links, not script tabs: they can be shared, opened in another window, and used without script. */
export const Tabs = ({ label, items }: { label: string; items: readonly NavLink[] }) => (
  <nav aria-label={label} className="tabs">
    <ul>
      {items.map(({ to, label: words, current }) => (
        <li key={to}>
          <a href={to} aria-current={current ? "page" : undefined}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
