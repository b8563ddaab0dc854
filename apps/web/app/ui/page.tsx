/** The frame round every page: skip link, product name, navigation, whose eyes it is seen through, footer. */
import type { ReactNode } from "react";
import { Hat } from "#app/ui/hat.tsx";
import type { NavLink } from "#app/ui/nav-link.ts";
import { PageFooter } from "#app/ui/page-footer.tsx";

/** The person a page is made for, and the appointment it is seen through. */
export interface Viewer {
  name: string;
  /** The role and its place in words, such as "Hub administrator, Archimedes NE". */
  eyes: string;
  /** What this person may do about it: switch appointment, own settings. */
  links: readonly NavLink[];
}

interface PageProps {
  children: ReactNode;
  /** Nobody is signed in when null. */
  viewer: Viewer | null;
  links: readonly NavLink[];
  /** Shows that every figure is an example; no real hub's results may be taken from it. */
  demo: boolean;
  /** The address the theme buttons come back to. */
  here: string;
}

/** The frame. It holds the only `<main>`, so a route renders what stands inside it. */
export const Page = ({ children, viewer, links, demo, here }: PageProps) => (
  <>
    <a href="#main" className="skip-link">
      Skip to main content
    </a>
    {demo && <DemoBanner />}
    <header className="border-b border-(--line) bg-base-100 print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 px-4 py-1.5">
        <a href="/" className="brand">
          <Hat className="h-6 w-auto text-primary" />
          Tessellate
        </a>
        {links.length > 0 && <MainNavigation links={links} />}
      </div>
      {viewer && <SeenThrough viewer={viewer} />}
    </header>
    <main id="main" tabIndex={-1} className="grow">
      {children}
    </main>
    <PageFooter here={here} />
  </>
);

const MainNavigation = ({ links }: { links: readonly NavLink[] }) => (
  <nav aria-label="Main">
    <ul className="flex flex-wrap gap-x-6">
      {links.map(({ to, label, current }) => (
        <li key={to}>
          <a href={to} className="main-link" aria-current={current ? "page" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const SeenThrough = ({ viewer }: { viewer: Viewer }) => (
  <section aria-label="Who you are" className="border-t border-(--line) bg-base-200 text-sm">
    <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 px-4 py-1">
      <p className="py-1">
        <span className="muted">Seen through the eyes of</span>{" "}
        <strong className="font-semibold">{viewer.name}</strong>, {viewer.eyes}
      </p>
      <div className="-mx-2 flex flex-wrap items-center">
        {viewer.links.map(({ to, label }) => (
          <a key={to} href={to} className="quiet-link">
            {label}
          </a>
        ))}
        <form method="post" action="/sign-out">
          <button type="submit" className="quiet-link">
            Sign out
          </button>
        </form>
      </div>
    </div>
  </section>
);

const DemoBanner = () => (
  <aside aria-label="Demonstration" className="border-b border-(--line) bg-base-100 text-sm">
    <p className="mx-auto max-w-6xl px-4 py-2">
      <strong className="mr-2 rounded-sm bg-primary px-2 py-0.5 font-semibold text-primary-content">
        Demo
      </strong>{" "}
      Example data: no real hub’s results are shown. <a href="/demo">Choose who to be</a>
    </p>
  </aside>
);
