/** Which release, year, wave, project and area a page shows, and a plain form to choose others. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { outcomeAreaKeys, outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { dayOf, shortDay, timeOf } from "@tessellate/domain/time/london";
import type { Edition, ProjectRef } from "#app/features/findings/shapes.ts";
import { Button } from "#app/ui/button.tsx";
import type { Option } from "#app/ui/option.ts";
import { SelectField } from "#app/ui/select-field.tsx";

/** "Release 3, as at 14:02 on 20 Nov 2026". */
export function asAt({ release }: Edition): string {
  const instant = new Date(release.asAt);
  const name = release.isSnapshot ? "Snapshot" : "Release";
  return `${name} ${release.number}, as at ${timeOf(instant)} on ${shortDay(dayOf(instant))}`;
}

/** The line over a page of figures: where, when, what. */
export const Eyebrow = ({ place, edition }: { place: string; edition: Edition }) => (
  <>
    {place}, {academicYearLabel(edition.year)}. {waveKinds[edition.wave]}.{" "}
    <a href={`/releases/${edition.release.number}`}>{asAt(edition)}</a>
  </>
);

const allAreas = { value: "", label: "All four" };

/** The outcome areas to choose from, all of them first. */
export const areaOptions: readonly Option[] = [
  allAreas,
  ...outcomeAreaKeys.map((key) => ({ value: key, label: outcomeAreas[key] })),
];

interface EditionBarProps {
  edition: Edition;
  /** What figures can be chosen for here; none where the page is about one project. */
  projects?: readonly ProjectRef[];
  project?: ProjectRef;
  children?: React.ReactNode;
}

/** A GET form, so that what is chosen stands in the address and can be shared. */
export function EditionBar({ edition, projects = [], project, children }: EditionBarProps) {
  const years = [...new Set([edition.year, ...edition.rounds.map(({ year }) => year)])];
  const waves = [...new Set([edition.wave, ...edition.rounds.map(({ wave }) => wave)])];
  return (
    <form method="get" className="filters print:hidden">
      {children}
      {projects.length > 1 && (
        <SelectField
          name="project"
          label="Project"
          value={project?.slug ?? "all"}
          options={projects.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <SelectField
        name="year"
        label="Academic year"
        value={String(edition.year)}
        options={years
          .sort((a, b) => b - a)
          .map((year) => ({ value: String(year), label: academicYearLabel(year) }))}
      />
      <SelectField
        name="wave"
        label="Asked"
        value={edition.wave}
        options={waves.map((wave) => ({ value: wave, label: waveKinds[wave] }))}
      />
      <input type="hidden" name="release" value={edition.release.number} />
      <Button kind="secondary">Show</Button>
    </form>
  );
}
