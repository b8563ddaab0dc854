/** One figure of a table in one of its four states, each with a look of its own. */
import { LikertBar } from "#app/ui/likert-bar.tsx";

/**
 * What a cell can be: a value (nought is a value), withheld so that nobody can be told from it, nothing
 * answered yet, or a question that was not asked.
 */
export type CellState =
  | {
      state: "value";
      text: string;
      spread?: { counts: readonly number[]; labels: readonly string[] };
    }
  /** `why` leads to the page that says why. */
  | { state: "withheld"; why?: string | undefined }
  | { state: "awaiting"; due?: string | undefined }
  | { state: "notAsked" };

/** The cell. The figure stands beside its bar, so that neither colour nor length is needed to read it. */
export function Cell({ cell }: { cell: CellState }) {
  switch (cell.state) {
    case "value":
      return cell.spread ? (
        <span className="measure">
          {cell.text}
          <LikertBar {...cell.spread} />
        </span>
      ) : (
        <span className="tabular-nums">{cell.text}</span>
      );
    case "withheld":
      return (
        <span className="measure">
          <Withheld why={cell.why} />
          <span className="hatched" aria-hidden="true" />
        </span>
      );
    case "awaiting":
      return (
        <span className="awaiting">
          No responses yet{cell.due ? <span className="block">due {cell.due}</span> : null}
        </span>
      );
    case "notAsked":
      return <span className="not-asked">Not asked</span>;
  }
}

const Withheld = ({ why }: { why?: string | undefined }) => {
  const letter = <abbr title="Withheld, so that nobody can be told from it">c</abbr>;
  return why ? (
    <a href={why} aria-label="c: why is this withheld?">
      {letter}
    </a>
  ) : (
    letter
  );
};

/** The line that goes under every table with withheld cells. */
export const WithheldNote = () => (
  <p className="muted mt-3 text-sm">
    <strong className="font-semibold">c</strong>: withheld, because too few people or schools
    answered, or because a total would give them away.
  </p>
);
