/** What is meant to change, area by area. */
import {
  type OutcomeArea,
  outcomeAreaKeys,
  outcomeAreas,
} from "@tessellate/domain/projects/outcomes";

interface OutcomeListProps {
  outcomes: readonly { area: OutcomeArea; statement: string }[];
  /** Why an area has no outcomes. */
  reasons: Readonly<Partial<Record<OutcomeArea, string>>>;
  level?: 3 | 4;
}

/** All four areas, always in the same order; one without outcomes says why. */
export function OutcomeList({ outcomes, reasons, level = 3 }: OutcomeListProps) {
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      {outcomeAreaKeys.map((area) => {
        const statements = outcomes.filter((one) => one.area === area);
        return (
          <section key={area}>
            <Heading className="mb-1 text-lg">{outcomeAreas[area]}</Heading>
            {statements.length > 0 ? (
              <ul className="list-disc space-y-1 pl-5">
                {statements.map(({ statement }) => (
                  <li key={statement}>{statement}</li>
                ))}
              </ul>
            ) : (
              <p className="muted">{reasons[area] ?? "Nothing is said about this area."}</p>
            )}
          </section>
        );
      })}
    </div>
  );
}
