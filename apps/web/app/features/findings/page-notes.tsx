/** What stands under every page of figures: what c means, the file, the release, and what figures cannot be narrowed by. */
import { whyWithheld } from "#app/features/findings/address.ts";
import type { Edition } from "#app/features/findings/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";

interface FiguresFootProps {
  /** The address of the page's file. */
  file: string;
  edition: Edition;
}

const number = new Intl.NumberFormat("en-GB");

/** The foot of a page of figures. */
export function FiguresFoot({ file, edition: { release } }: FiguresFootProps) {
  return (
    <footer className="figures-foot">
      <p>
        <strong>c</strong>: withheld, so that nobody can be told from it.{" "}
        <a href={whyWithheld}>Why a figure says c</a>
      </p>
      <p className="muted">
        Release {release.number} withholds {number.format(release.withheld)} of its{" "}
        {number.format(release.cells)} figures, by version {release.policyVersion} of the rules.{" "}
        <a href={`/releases/${release.number}`}>About release {release.number}</a>
      </p>
      <p>
        <a href={file}>Download these figures (CSV)</a>
      </p>
    </footer>
  );
}

/** Said when an address asks to narrow figures by something they are not kept for. */
export const NoSuchFilter = ({ unknown }: { unknown: readonly string[] }) =>
  unknown.length === 0 ? null : (
    <Banner title="Too few to show">
      Figures are kept for places, projects, phases, years and kinds of evaluation, and for nothing
      narrower. Narrowed by {unknown.map((one) => `“${one}”`).join(" or ")} they would be about too
      few people, so this page shows everybody.
    </Banner>
  );
