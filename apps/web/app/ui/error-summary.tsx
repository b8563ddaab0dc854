/** What went wrong with a form, at the top of the page, in the order of the questions. */

/** One refusal: the field it belongs to (its name, which is also its id) and a sentence that says what to do. */
export interface Problem {
  field: string;
  message: string;
}

/** Takes the focus when the page comes back, with or without script. Renders nothing when there is no problem. */
export function ErrorSummary({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div
      role="alert"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the summary is the news on a page that has just been sent back
      autoFocus
      className="error-summary"
    >
      <h2 id="error-summary-title" className="text-xl">
        There is a problem
      </h2>
      <ul className="mt-3 space-y-2">
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
