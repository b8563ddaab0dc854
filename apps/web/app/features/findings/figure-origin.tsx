/** Where one number comes from: its definition, who was asked, in which words, and which groups stand behind it. */

import { saysOf } from "@tessellate/domain/findings/sentence";
import { type OutcomeArea, outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { keeping, placePath } from "#app/features/findings/address.ts";
import { eyebrowOf } from "#app/features/findings/edition-bar.tsx";
import { factsOf } from "#app/features/findings/figure-facts.ts";
import { FigureGroups } from "#app/features/findings/figure-groups.tsx";
import { FigureSpread } from "#app/features/findings/figure-spread.tsx";
import type { FigurePage } from "#app/features/findings/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

const isArea = (measure: string): measure is OutcomeArea => Object.hasOwn(outcomeAreas, measure);

export function FigureOrigin({ page }: { page: FigurePage }) {
  const { place, edition, family, measure, cell, questions } = page;
  const name = isArea(measure) ? outcomeAreas[measure] : (questions[0]?.wording ?? measure);
  return (
    <>
      <Title>{`Where this number comes from: ${name}, ${place.name}`}</Title>
      <Opening
        above={
          <Breadcrumbs
            items={[
              {
                to: `${placePath(place.level, place.slug)}?${keeping(edition)}`,
                label: place.name,
              },
            ]}
          />
        }
        eyebrow={eyebrowOf(place.name, edition)}
        title={`${name}: ${saysOf(cell)}`}
        lead="Where this number comes from."
        compact
      />
      <Body>
        <SummaryList rows={factsOf(page)} />
        {cell.options && <FigureSpread options={cell.options} />}
        <section className="mt-10" aria-labelledby="asked">
          <h2 id="asked" className="mb-3 text-2xl">
            What was asked
          </h2>
          <ul className="list-disc space-y-1.5 ps-5">
            {questions.map(({ key, wording, asked }) => (
              <li key={`${key} ${asked}`}>
                {wording}{" "}
                <span className="muted text-sm">
                  ({key}; {asked})
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section className="mt-10" aria-labelledby="groups">
          <h2 id="groups" className="mb-3 text-2xl">
            The groups behind it
          </h2>
          <FigureGroups page={page} />
        </section>
        <p className="mt-8">
          {family && <>Project: {family.name}. </>}
          <a href="/confidentiality">How answers are kept confidential</a>
        </p>
      </Body>
    </>
  );
}
