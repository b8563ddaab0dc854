/** Addresses of the response desk: what it is narrowed to stands in them, so that a view can be shared. */
import type { ChaseFilters, DeskFilters } from "@tessellate/domain/evaluations/desk";

/** What is left out because it is so anyway. */
const plain: Readonly<Record<string, unknown>> = { state: "open", by: "hub", page: 1 };

const query = (filters: object) => {
  const said = Object.entries(filters).flatMap(([key, value]) =>
    value === undefined || value === "" || value === plain[key] ? [] : [[key, String(value)]],
  );
  return said.length > 0 ? `?${new URLSearchParams(said)}` : "";
};

/** The desk with these filters. */
export const deskAddress = (filters: Partial<DeskFilters>) => `/responses${query(filters)}`;

/** The preview of a chase of everyone these filters leave. */
export const chaseAddress = ({ hub, project, group, kind }: ChaseFilters) =>
  `/responses/chase${query({ hub, project, group, kind })}`;
