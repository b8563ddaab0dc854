/** Schools on their way through groups, step by step, each with what it means. */
import {
  funnelMeanings,
  type PlaceState,
  placeStates,
} from "@tessellate/domain/work-groups/funnel";
import { counted } from "#app/features/findings/figure-words.ts";
import { DataTable } from "#app/ui/data-table.tsx";

/** Schools at each step. */
export type Steps = Readonly<Record<PlaceState, number>>;

/** The bars. Every school that came as far as a step is in it, so each bar is part of the one above. */
export function FunnelSteps({ steps }: { steps: Steps }) {
  const most = Math.max(1, steps.interested);
  return (
    <ul className="funnel">
      {placeStates.map((state) => (
        <li key={state}>
          <span>
            <strong>{counted(steps[state])}</strong> {meaningOf(state)}
          </span>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="6" className="bar-room" />
            <rect
              width={Math.round((steps[state] / most) * 1000) / 10}
              height="6"
              className={state === "withdrawn" ? "ink-2" : "ink-5"}
            />
          </svg>
        </li>
      ))}
    </ul>
  );
}

/** "Started: at least one attendance" as the end of a sentence that begins with a number. */
function meaningOf(state: PlaceState): string {
  const [step = "", ...meaning] = funnelMeanings[state].split(": ");
  return `${step.toLowerCase()} (${meaning.join(": ")})`;
}

/** One line of a table of funnels. */
export interface FunnelLine {
  key: string;
  name: string;
  to?: string | undefined;
  steps: Steps;
  groups: number;
}

interface FunnelTableProps {
  caption: string;
  head: string;
  lines: readonly FunnelLine[];
}

/** Lines in the order of the map or the alphabet: never by how many. */
export const FunnelTable = ({ caption, head, lines }: FunnelTableProps) => (
  <DataTable
    caption={caption}
    columns={[
      {
        key: "name",
        head,
        cell: ({ name, to }: FunnelLine) => (to ? <a href={to}>{name}</a> : name),
      },
      { key: "groups", head: "Groups", numeric: true, cell: ({ groups }) => counted(groups) },
      ...placeStates.map((state) => ({
        key: state,
        head: state.charAt(0).toUpperCase() + state.slice(1),
        numeric: true,
        cell: ({ steps }: FunnelLine) => counted(steps[state]),
      })),
    ]}
    rows={lines}
    keyOf={({ key }) => key}
  />
);
