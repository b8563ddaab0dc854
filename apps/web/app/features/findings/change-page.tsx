/** Change over the year: how the answers of the same people moved between the start and the end. */
import { changeDefinitions, changeHeadline } from "@tessellate/domain/findings/pairs/pair-words";
import { outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { placeHref } from "#app/features/findings/address.ts";
import { ChangeTable } from "#app/features/findings/change-table.tsx";
import { asAt } from "#app/features/findings/edition-bar.tsx";
import { NoRelease } from "#app/features/findings/no-release.tsx";
import { FiguresFoot } from "#app/features/findings/page-notes.tsx";
import { PlacesAbove } from "#app/features/findings/place-views.tsx";
import type { ChangePage } from "#app/features/findings/shapes.ts";
import { ShiftTable } from "#app/features/findings/shift-table.tsx";
import { Body } from "#app/ui/body.tsx";
import { Button } from "#app/ui/button.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

export function ChangeOverYear({ page, file }: { page: ChangePage; file: string }) {
  const { place, above, edition, project, rows } = page;
  if (!edition || !project) return <NoRelease place={place.name} />;
  const where = project.kind === "all" ? place.name : `${place.name}, ${project.name}`;
  const year = academicYearLabel(edition.year);
  const chosen = { edition, project };
  const between = rows.filter(({ thenOf }) => !thenOf);
  const back = rows.filter(({ thenOf }) => thenOf);
  const finding = changeHeadline(between.map(({ cell }) => cell));
  return (
    <>
      <Title>{`Change over the year: ${where}`}</Title>
      <Opening
        above={<PlacesAbove places={[...above, place]} chosen={chosen} />}
        eyebrow={
          <>
            {where}, {year}. Change over the year.{" "}
            <a href={`/releases/${edition.release.number}`}>{asAt(edition)}</a>
          </>
        }
        title={finding}
        lead={changeDefinitions.cause}
        compact
      />
      <Body>
        <Choose page={page} />
        <ChangeTable
          caption={`The same people, at the start and at the end of ${year}`}
          rows={between}
          groupOf={({ measure }) => outcomeAreas[measure.area]}
        />
        <ShiftTable caption={`Who agreed at the start and at the end of ${year}`} rows={between} />
        {back.length > 0 && (
          <div className="mt-12">
            <ChangeTable
              caption="Looking back: the same people, asked at the end about then and now"
              rows={back}
              groupOf={({ measure }) => outcomeAreas[measure.area]}
            />
            <ShiftTable caption="Looking back: who agreed then and now" rows={back} />
          </div>
        )}
        <section className="mt-12" aria-labelledby="origin">
          <h2 id="origin" className="mb-3 text-2xl">
            Where these numbers come from
          </h2>
          <SummaryList rows={originOf(page, back.length > 0)} />
        </section>
        <p className="mt-6">
          <a href={placeHref(place, chosen)}>All figures of {place.name}</a>
        </p>
        <FiguresFoot edition={edition} file={file} />
      </Body>
    </>
  );
}

function originOf({ edition }: ChangePage, looksBack: boolean) {
  return [
    { term: "What they count", value: changeDefinitions.counts },
    ...(looksBack ? [{ term: "Looking back", value: changeDefinitions.lookingBack }] : []),
    { term: "Left out", value: changeDefinitions.unpaired },
    {
      term: "Who is matched",
      value:
        "The first baseline and the first endline of each group that had closed. A new e-mail address or school makes no difference. Local groups and people who have been erased are in none of these figures.",
    },
    {
      term: "When it is withheld",
      value:
        "By the rules for every figure, applied to those who answered both times; and where it would give away what people who answered only once have said. Who agreed at the start and at the end is therefore told mostly of England and of whole projects.",
    },
    {
      term: "Frozen as",
      value: edition
        ? `${asAt(edition)}. Rules for withholding: version ${edition.release.policyVersion}. It never changes.`
        : "",
    },
  ];
}

/** A GET form, so that what is chosen stands in the address and can be shared. */
function Choose({ page: { place, edition, project, projects, years } }: { page: ChangePage }) {
  return (
    <form method="get" className="filters print:hidden">
      <input type="hidden" name="level" value={place.level} />
      <input type="hidden" name="place" value={place.slug} />
      <SelectField
        name="project"
        label="Project"
        value={project?.slug ?? "all"}
        options={projects.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      {years.length > 0 && (
        <SelectField
          name="year"
          label="Academic year"
          value={String(edition?.year)}
          options={years.map((year) => ({ value: String(year), label: academicYearLabel(year) }))}
        />
      )}
      <input type="hidden" name="release" value={edition?.release.number} />
      <Button kind="secondary">Show</Button>
    </form>
  );
}
