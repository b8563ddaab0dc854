/** Second step of setting up a group: what will be made, and who will be told. */
import { activityTypes, phases } from "@tessellate/domain/projects/catalogue";
import { reasonsIn } from "@tessellate/domain/projects/outcome-statements";
import { outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { modes } from "@tessellate/domain/work-groups/funnel";
import type { GroupInput } from "@tessellate/domain/work-groups/group";
import { OutcomeList } from "#app/features/projects/outcome-list.tsx";
import { Body } from "#app/ui/body.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

interface CheckGroupProps {
  group: GroupInput;
  /** The form as it was posted, sent on unchanged. */
  posted: readonly (readonly [string, string])[];
  hubName: string;
  /** The edition as it was chosen, and its own title; none for a local group. */
  edition: { label: string; title: string } | undefined;
}

/** Nothing is kept until the first button is pressed; the second goes back with everything typed. */
export const CheckGroup = ({ group, posted, hubName, edition }: CheckGroupProps) => (
  <>
    <Title>Check your answers</Title>
    <Opening compact eyebrow={hubName} title="Check your answers" />
    <Body narrow>
      <SummaryList rows={rowsOf(group, edition)} />
      {group.kind === "local" && (
        <div className="mt-6">
          <OutcomeList outcomes={statementsOf(group)} reasons={reasonsIn(group.outcomes)} />
        </div>
      )}
      <p className="mt-6">
        {group.lead.name} is told by mail at {group.lead.email} and can sign in at once.
      </p>
      <form method="post">
        {posted.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button name="intent" value="create" wide>
            Set up this group
          </Button>
          <Button name="intent" value="change" kind="secondary" wide>
            Change these answers
          </Button>
        </ButtonRow>
      </form>
    </Body>
  </>
);

const statementsOf = (group: Extract<GroupInput, { kind: "local" }>) =>
  outcomeAreaKeys.flatMap((area) =>
    group.outcomes[area].statements.map((statement) => ({ area, statement })),
  );

const rowsOf = (group: GroupInput, edition: CheckGroupProps["edition"]): SummaryRow[] => [
  ...(group.kind === "local"
    ? [
        { term: "Project", value: "None: a local group, in no national total" },
        { term: "Title", value: group.title },
        { term: "Academic year", value: academicYearLabel(group.academicYear) },
        { term: "Phase", value: phases[group.phase] },
        { term: "Kind of activity", value: activityTypes[group.activityType] },
      ]
    : [
        { term: "Project edition", value: edition?.label },
        { term: "Title", value: group.title ?? edition?.title },
      ]),
  { term: "Work Group Lead", value: `${group.lead.name}, ${group.lead.email}` },
  { term: "Room for", value: `${group.capacity} schools` },
  { term: "Sessions are held", value: modes[group.mode] },
];
