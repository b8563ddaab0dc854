/** The way through a long list, a page at a time. */

interface PaginationProps {
  /** What is paged, such as "Schools". */
  label: string;
  /** The page shown, from 1. */
  page: number;
  pages: number;
  /** The address of a page. */
  to: (page: number) => string;
}

/** Previous, where one is, next. Nothing at all when everything fits on one page. */
export function Pagination({ label, page, pages, to }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={`${label}, pages`} className="pagination">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          <span aria-hidden="true">← </span>Previous<span className="sr-only"> page</span>
        </a>
      )}
      <span className="tabular-nums">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          Next<span className="sr-only"> page</span>
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}
