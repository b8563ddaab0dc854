/** Evaluations that are about to close with somebody missing, each a step away from who that is. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { shortDay } from "@tessellate/domain/time/london";
import type { HomePage } from "#app/features/home/shapes.ts";

/** Lines for a list of what needs attention. */
export const LateLines = ({ late: lines }: { late: HomePage["late"] }) =>
  lines.map(({ id, workGroupId, group, title, kind, late, closesOn }) => (
    <li key={id}>
      <a href={`/work-groups/${workGroupId}/waves/${id}`}>
        {late === 1 ? "1 answer is" : `${late} answers are`} missing:{" "}
        {title === waveKinds[kind] ? title : `${waveKinds[kind].toLowerCase()} of ${title}`}, closes
        on {shortDay(closesOn)}
      </a>{" "}
      <span className="muted">({group})</span>
    </li>
  ));
