/** The foot of every page: the statements a public service owes, and a choice of theme that needs no script. */

const statements = [
  ["/help", "Help"],
  ["/accessibility", "Accessibility"],
  ["/privacy", "Privacy"],
] as const;

/** Both theme buttons are sent and the style sheet shows the one that applies: the server cannot know the system's theme. */
export const PageFooter = ({ here }: { here: string }) => (
  <footer className="mt-16 border-t border-(--line) text-sm print:hidden">
    <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-4 px-4 py-6">
      <nav aria-label="About this service" className="-mx-2 flex flex-wrap">
        {statements.map(([to, label]) => (
          <a key={to} href={to} className="quiet-link">
            {label}
          </a>
        ))}
      </nav>
      <form method="post" action="/theme">
        <input type="hidden" name="back" value={here} />
        {(["slate", "plaster"] as const).map((theme) => (
          <button
            type="submit"
            key={theme}
            name="theme"
            value={theme}
            className={`ui-btn ui-btn-outline h-11 border-(--line-strong) text-sm font-medium offers-${theme}`}
          >
            Use the {theme === "slate" ? "dark" : "light"} theme
          </button>
        ))}
      </form>
    </div>
  </footer>
);
