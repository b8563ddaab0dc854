/** One measure at one place: the whole distribution first, then its numbers, last year, and the places it lies in. */

import { figurePath, overTimePath } from "@tessellate/domain/findings/address";
import { deviationOf, stepsOf } from "@tessellate/domain/findings/parts";
import { rateBands } from "@tessellate/domain/findings/rates";
import { shareNoun } from "@tessellate/domain/findings/sentence";
import type { Answerable } from "@tessellate/domain/instruments/questions";
import { type ReactNode, useId } from "react";
import { addressOf, whyWithheld } from "#app/features/findings/address.ts";
import { BesideBars } from "#app/features/findings/beside-bars.tsx";
import {
  awaiting,
  indicative,
  isIndicative,
  peopleOf,
  rateOf,
  rateWords,
  schoolsOf,
} from "#app/features/findings/figure-words.ts";
import type { Edition, FigureCell, FigureRow, MeasureRef } from "#app/features/findings/shapes.ts";
import { Spread } from "#app/features/findings/spread.tsx";
import { Count, Mean, Share, ToldFigure } from "#app/features/findings/told-figure.tsx";
import { Cell } from "#app/ui/cell.tsx";
import { Tag } from "#app/ui/tag.tsx";

export interface FigurePanelProps {
  measure: MeasureRef;
  here: FigureRow;
  beside: readonly FigureRow[];
  edition: Edition;
  /** The way to the questions of an area. */
  to?: string | undefined;
}

/** The panel. It says the same things in the same order at every level, for areas and questions alike. */
export function FigurePanel({ measure, here, beside, edition, to }: FigurePanelProps) {
  const id = useId();
  const cell = here.cells[measure.key];
  if (!cell) return null;
  const address = addressOf(here, measure.key, edition);
  return (
    <section className="sheet figure-panel" aria-labelledby={id}>
      <ToldFigure address={figurePath(address)} cell={cell}>
        <FigureBody
          id={id}
          name={to ? <a href={to}>{measure.name}</a> : measure.name}
          cell={cell}
          question={measure.question}
          due={here.due}
        />
      </ToldFigure>
      <BesideBars measure={measure} here={here} beside={beside} edition={edition} />
      {cell.state !== "not-asked" && (
        <p className="figure-ways">
          <a href={figurePath(address)}>
            Where does this number come from?<span className="sr-only"> {measure.name}</span>
          </a>
          <a href={overTimePath(address)}>
            Over waves and years<span className="sr-only">: {measure.name}</span>
          </a>
        </p>
      )}
    </section>
  );
}

interface FigureBodyProps extends Due {
  id: string;
  name: ReactNode;
  cell: FigureCell;
  question: Answerable;
}

interface Due {
  /** The last day of the next round still open here, if one is. */
  due?: string | null | undefined;
}

/** What every panel says of a figure, from a group's own result up to the nation's. */
export const FigureBody = ({ id, name, cell, question, due }: FigureBodyProps) => (
  <>
    <div className="figure-head">
      <h3 id={id}>{name}</h3>
      <Headline cell={cell} question={question} due={due} />
    </div>
    <Spread cell={cell} question={question} />
    {cell.state === "value" && <Facts cell={cell} question={question} />}
  </>
);

interface PartProps {
  cell: FigureCell;
  question: Answerable;
}

/** The share in large figures, or the state the cell is in. */
function Headline({ cell, question, due }: PartProps & Due): ReactNode {
  if (cell.state !== "value") return <StateOf cell={cell} due={due} />;
  if (cell.agree === null && !cell.nearly) return null;
  return (
    <p className="figure-share">
      <strong>
        <Share cell={cell} />
      </strong>{" "}
      {shareNoun(question)}
    </p>
  );
}

/** A cell without a value: withheld with the way to why, not answered, or not asked. */
export const StateOf = ({ cell, due = null }: { cell: FigureCell; due?: string | null }) =>
  cell.state === "withheld" ? (
    <Cell cell={{ state: "withheld", why: whyWithheld }} />
  ) : (
    <Cell cell={cell.state === "none" ? awaiting(due) : { state: "notAsked" }} />
  );

const bandTags = { good: "success", caution: "info", indicative: "warning" } as const;

function Facts({ cell, question }: PartProps) {
  const { band } = rateOf(cell);
  return (
    <ul className="figure-facts">
      <Average cell={cell} question={question} />
      <li>
        <Count of="respondents" cell={cell}>
          {peopleOf(cell)}
        </Count>
        ,{" "}
        <Count of="schools" cell={cell}>
          {schoolsOf(cell)}
        </Count>
      </li>
      <li>
        <Count of="expected" cell={cell}>
          {rateWords(cell)}
        </Count>{" "}
        {band && <Tag kind={bandTags[band]}>{rateBands[band]}</Tag>}
      </li>
    </ul>
  );
}

function Average({ cell, question }: PartProps) {
  const deviation = deviationOf(question, cell.options);
  if (cell.mean === null) return null;
  return (
    <li>
      Mean <Mean cell={cell} /> of {stepsOf(question)}
      {deviation !== null && `, standard deviation ${deviation.toFixed(1)}`}
    </li>
  );
}

/** The note that stands with a figure of which fewer than half answered. */
export const Indicative = ({ cell }: { cell: FigureCell }) =>
  isIndicative(cell) ? <Tag kind="warning">{indicative}</Tag> : null;
