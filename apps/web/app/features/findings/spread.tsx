/** How the answers behind a figure spread: the bar, and the same in words and numbers. */
import { type Part, partsOf } from "@tessellate/domain/findings/parts";
import { percent } from "@tessellate/domain/findings/sentence";
import type { Answerable } from "@tessellate/domain/instruments/questions";
import { counted } from "#app/features/findings/figure-words.ts";
import type { FigureCell } from "#app/features/findings/shapes.ts";
import { CountBars } from "#app/ui/count-bars.tsx";
import { inkOf, LikertBar } from "#app/ui/likert-bar.tsx";
import { ShareBar } from "#app/ui/share-bar.tsx";

interface SpreadProps {
  cell: FigureCell;
  question: Answerable;
}

/** Whether the parts lie between two ends, so that one bar can hold them. Choices and numbers do not. */
const hasEnds = ({ kind }: Answerable) => kind !== "choice" && kind !== "number";

/** The bar alone, as tables and comparisons show it: the distribution, or the share where no more is told. */
export function SpreadBar({ cell, question }: SpreadProps) {
  if (cell.state !== "value") return null;
  if (cell.options && hasEnds(question)) {
    const parts = partsOf(question, cell.options);
    return (
      <LikertBar
        counts={parts.map(({ count }) => count)}
        labels={parts.map(({ label }) => label)}
      />
    );
  }
  return cell.agree === null ? null : <ShareBar share={cell.agree} />;
}

/** The whole spread, bar and words together. The words are the key to the bar. */
export function Spread({ cell, question }: SpreadProps) {
  if (cell.state !== "value") return null;
  if (!cell.options) return <SpreadBar cell={cell} question={question} />;
  const parts = partsOf(question, cell.options);
  if (!hasEnds(question)) return <CountBars parts={parts.map(barOf)} />;
  return (
    <>
      <SpreadBar cell={cell} question={question} />
      <ul className="spread-words">
        {parts.map((part, i) => (
          <li key={part.key}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" className={`ink-${inkOf(parts.length, i)}`} />
            </svg>
            <PartWords part={part} />
          </li>
        ))}
      </ul>
    </>
  );
}

const barOf = (part: Part) => ({ ...part, words: <PartWords part={part} /> });

const PartWords = ({ part: { key, label, count, share } }: { part: Part }) => (
  <span>
    {label} <strong>{percent(share)}</strong>{" "}
    <data itemProp={`option-${key}`} value={count} className="muted">
      ({counted(count)})
    </data>
  </span>
);
