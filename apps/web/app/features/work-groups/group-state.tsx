/** The state a group or a school's place is in, as a word. */
import { groupStateWords } from "@tessellate/domain/work-groups/board";
import type { GroupState, PlaceState } from "@tessellate/domain/work-groups/funnel";
import { Tag, type TagKind } from "#app/ui/tag.tsx";

const groupKinds: Readonly<Record<GroupState, TagKind>> = {
  planned: "plain",
  recruiting: "info",
  running: "success",
  evaluating: "accent",
  reported: "plain",
  closed: "plain",
};

/** Where a group is in its year. */
export const GroupTag = ({ state }: { state: GroupState }) => (
  <Tag kind={groupKinds[state]}>{groupStateWords[state]}</Tag>
);

const placeLooks: Readonly<Record<PlaceState, readonly [TagKind, string]>> = {
  interested: ["plain", "Interested"],
  applied: ["plain", "Applied"],
  accepted: ["info", "Accepted"],
  started: ["success", "Started"],
  completed: ["success", "Completed"],
  withdrawn: ["warning", "Withdrawn"],
};

/** How far a school has come in a group. */
export function PlaceTag({ state }: { state: PlaceState }) {
  const [kind, words] = placeLooks[state];
  return <Tag kind={kind}>{words}</Tag>;
}
