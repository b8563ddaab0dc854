/** How many of those expected have answered: the same words wherever they are counted. */
import { type RateBand, rateBands } from "@tessellate/domain/findings/rates";
import { percent } from "@tessellate/domain/findings/sentence";
import { Tag } from "#app/ui/tag.tsx";

interface Answered {
  answered: number;
  rate: number | null;
  band: RateBand | null;
}

/** "12, 67%" and its band where the rate wants care: under 70 % it is said how far it may be leaned on. */
export const Received = ({ answered, rate, band }: Answered) => (
  <span className="whitespace-nowrap">
    <span className="tabular-nums">
      {answered}
      {rate === null ? "" : ` (${percent(rate)})`}
    </span>
    {band && band !== "good" && (
      <span className="block">
        <Tag kind={band === "caution" ? "info" : "warning"}>{rateBands[band]}</Tag>
      </span>
    )}
  </span>
);

/** A number that asks for something to be done; nought is quiet. */
export const Late = ({ late }: { late: number }) =>
  late === 0 ? (
    <span className="muted">0</span>
  ) : (
    <span className="whitespace-nowrap">
      <Tag kind="warning">{late} late</Tag>
    </span>
  );

/** One person, two people. */
export const people = (count: number) => `${count} ${count === 1 ? "person" : "people"}`;
/** One group, two groups. */
export const groups = (count: number) => `${count} ${count === 1 ? "group" : "groups"}`;
