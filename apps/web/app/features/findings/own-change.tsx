/** A group's own change over its year, on the page of its endline: what a release tells of it, or when one will. */
import { changeDefinitions } from "@tessellate/domain/findings/pairs/pair-words";
import { outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { dayOf, shortDay, timeOf } from "@tessellate/domain/time/london";
import { whyWithheld } from "#app/features/findings/address.ts";
import { ChangeTable } from "#app/features/findings/change-table.tsx";
import type { ChangeRow, OwnChangePage } from "#app/features/findings/shapes.ts";

export const OwnChange = ({ change }: { change: OwnChangePage }) => (
  <section className="mb-12" aria-labelledby="change">
    <h2 id="change" className="mb-3 text-2xl">
      Change over the year
    </h2>
    {change.release ? <Told rows={change.rows} release={change.release} /> : <NotYet />}
  </section>
);

const NotYet = () => (
  <p className="max-w-[68ch]">
    How the answers of the same people have changed since the baseline appears here with the next
    release of findings.
  </p>
);

type Release = NonNullable<OwnChangePage["release"]>;

function Told({ rows, release }: { rows: readonly ChangeRow[]; release: Release }) {
  const asked = rows.filter(({ cell }) => cell.state !== "not-asked");
  const between = asked.filter(({ thenOf }) => !thenOf);
  const back = asked.filter(({ thenOf }) => thenOf);
  return (
    <>
      <p className="mb-5 max-w-[68ch]">
        {asked.length > 0
          ? `How the answers of the same people moved between the baseline and the endline. ${changeDefinitions.cause}`
          : "The group has closed no baseline that asked the same questions, so there is nothing to set beside its answers at the end."}
      </p>
      {between.length > 0 && (
        <ChangeTable
          caption="The same people, at the start and at the end"
          rows={between}
          groupOf={({ measure }) => outcomeAreas[measure.area]}
        />
      )}
      {back.length > 0 && (
        <div className="mt-8">
          <ChangeTable
            caption="Looking back: the same people, asked at the end about then and now"
            rows={back}
            groupOf={({ measure }) => outcomeAreas[measure.area]}
          />
        </div>
      )}
      {asked.some(({ cell }) => cell.state === "withheld") && <Why />}
      <p className="muted mt-3">
        From {nameOf(release)}. People are matched under the seal: nobody sees whose answers they
        are.
      </p>
    </>
  );
}

const Why = () => (
  <p className="mt-5 max-w-[68ch]">
    <strong>c</strong>: withheld, because too few answered both times, or because it would give away
    what somebody said. A group’s change is told in the first release that counts its endline, or
    not at all. <a href={whyWithheld}>Why a figure says c</a>
  </p>
);

function nameOf({ number, asAt, isSnapshot }: Release) {
  const instant = new Date(asAt);
  return `${isSnapshot ? "snapshot" : "release"} ${number}, as at ${timeOf(instant)} on ${shortDay(dayOf(instant))}`;
}
