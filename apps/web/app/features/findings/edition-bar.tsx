/** Which release, year and kind of wave a page shows, and a plain form to choose others. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { dayOf, shortDay, timeOf } from "@tessellate/domain/time/london";
import type { Edition } from "#app/features/findings/shapes.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/select-field.tsx";

/** "Release 3, as at 14:02 on 20 Nov 2026". */
export function asAt({ release }: Edition): string {
  const instant = new Date(release.asAt);
  const name = release.isSnapshot ? "Snapshot" : "Release";
  return `${name} ${release.number}, as at ${timeOf(instant)} on ${shortDay(dayOf(instant))}`;
}

/** The line over a page of figures: where, when, what. */
export const eyebrowOf = (place: string, edition: Edition) =>
  `${place}, ${academicYearLabel(edition.year)}. ${asAt(edition)}`;

/** A GET form, so that what is chosen stands in the address and can be shared. */
export function EditionBar({
  edition,
  children,
}: {
  edition: Edition;
  children?: React.ReactNode;
}) {
  const years = [...new Set(edition.rounds.map(({ year }) => year))];
  const waves = [...new Set(edition.rounds.map(({ wave }) => wave))];
  return (
    <form method="get" className="filters print:hidden">
      {children}
      <SelectField
        name="year"
        label="Academic year"
        value={String(edition.year)}
        options={years.map((year) => ({ value: String(year), label: academicYearLabel(year) }))}
      />
      <SelectField
        name="wave"
        label="Asked"
        value={edition.wave}
        options={waves.map((wave) => ({ value: wave, label: waveKinds[wave] }))}
      />
      <Button kind="secondary">Show</Button>
    </form>
  );
}
