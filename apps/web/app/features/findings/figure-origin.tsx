/** Where one number comes from: what it counts, who was asked in which words, who is left out, what it is made of, and how it is frozen. */
import { figurePath, overTimePath } from "@tessellate/domain/findings/address";
import { saysOf } from "@tessellate/domain/findings/sentence";
import { type ReactNode, useId } from "react";
import { addressOf, whyWithheld } from "#app/features/findings/address.ts";
import { BesideBars } from "#app/features/findings/beside-bars.tsx";
import { Eyebrow } from "#app/features/findings/edition-bar.tsx";
import { factsOf, frozenRows, leftOutOf } from "#app/features/findings/figure-facts.ts";
import { FigureGroups } from "#app/features/findings/figure-groups.tsx";
import { Indicative } from "#app/features/findings/figure-panel.tsx";
import { FigureWordings } from "#app/features/findings/figure-wordings.tsx";
import { PlacesAbove } from "#app/features/findings/place-views.tsx";
import type { FigurePage } from "#app/features/findings/shapes.ts";
import { Spread } from "#app/features/findings/spread.tsx";
import { ToldFigure } from "#app/features/findings/told-figure.tsx";
import { Body } from "#app/ui/body.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

export function FigureOrigin({ page }: { page: FigurePage }) {
  const { place, edition, project, measure, here, beside } = page;
  const cell = here.cells[measure.key];
  if (!cell) return null;
  const where = project.kind === "all" ? place.name : `${place.name}, ${project.name}`;
  const address = addressOf(here, measure.key, edition);
  return (
    <>
      <Title>{`Where this number comes from: ${measure.name}, ${where}`}</Title>
      <Opening
        above={
          <PlacesAbove
            places={[...beside.map(({ at }) => at), place]}
            chosen={{ edition, project, area: measure.area }}
          />
        }
        eyebrow={<Eyebrow place={where} edition={edition} />}
        title={`${measure.name}: ${saysOf(cell, measure.question)}`}
        lead="Where this number comes from."
        compact
      />
      <Body>
        <div className="figure-evidence max-w-4xl">
          <Part heading="How the answers spread">
            <p className="mb-3">
              <Indicative cell={cell} />
            </p>
            <ToldFigure address={figurePath(address)} cell={cell}>
              <SpreadOrNot page={page} />
            </ToldFigure>
            <div className="mt-5">
              <BesideBars measure={measure} here={here} beside={beside} edition={edition} />
            </div>
            <p className="mt-4">
              <a href={overTimePath(address)}>The same figure over waves and years</a>
            </p>
          </Part>
          <Part heading="What it is">
            <SummaryList rows={factsOf(page)} />
            {cell.state === "withheld" && (
              <p className="mt-3">
                <a href={whyWithheld}>Why a figure says c, with examples</a>
              </p>
            )}
          </Part>
          <Part heading="What was asked">
            <FigureWordings wordings={page.wordings} />
          </Part>
          <Part heading="Who is not in it">
            <SummaryList rows={leftOutOf(page)} />
          </Part>
          <Part heading="What it is made of">
            <FigureGroups page={page} />
          </Part>
          <Part heading="How it is frozen">
            <SummaryList rows={frozenRows(page)} />
            <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
              <a href={`/releases/${edition.release.number}`}>
                About release {edition.release.number}
              </a>
              <a href="/confidentiality">How answers are kept confidential</a>
            </p>
          </Part>
        </div>
      </Body>
    </>
  );
}

/** The whole distribution, or what is said in its place. */
function SpreadOrNot({ page: { here, measure } }: { page: FigurePage }) {
  const cell = here.cells[measure.key];
  if (cell?.state === "withheld")
    return (
      <p>
        <a href={whyWithheld} aria-label="c: why is this withheld?">
          c
        </a>
        , withheld: nothing of it is shown.
      </p>
    );
  if (cell?.state !== "value") return <p>Nobody has answered yet.</p>;
  return (
    <>
      <Spread cell={cell} question={measure.question} />
      {!cell.options && (
        <p className="muted mt-2 text-sm">
          Only the share is told here. How many chose each answer would say too much about a few
          people.
        </p>
      )}
    </>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="mb-10" aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-2xl">
        {heading}
      </h2>
      {children}
    </section>
  );
}
