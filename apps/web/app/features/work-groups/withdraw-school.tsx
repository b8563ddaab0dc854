/** A school gives its place back: the reason, and what follows from it. */
import { causes } from "@tessellate/domain/work-groups/funnel";
import type { GroupHome, GroupSchool } from "#app/features/work-groups/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { optionsOf } from "#app/ui/option.ts";
import { Radios } from "#app/ui/radios.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Title } from "#app/ui/title.tsx";

interface WithdrawSchoolProps {
  group: GroupHome["group"];
  school: GroupSchool;
  sentBack: SentBack | undefined;
}

/** Says who leaves before the button is pressed; what was attended and answered stays. */
export function WithdrawSchool({ group, school, sentBack }: WithdrawSchoolProps) {
  const field = fieldsAgain(sentBack);
  const problems = sentBack?.problems ?? [];
  const staying = school.people.filter(({ leftOn }) => leftOn === null).map(({ name }) => name);
  return (
    <>
      <Title failed={problems.length > 0}>{`Withdraw ${school.name}`}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: `/work-groups/${group.id}`, label: group.title }]} />}
        title={`Withdraw ${school.name}?`}
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <p className="mb-6">
          {staying.length > 0
            ? `${staying.join(" and ")} leave the group today, `
            : "The school leaves today, "}
          and the sessions to come leave their calendars. What they attended and answered stays. A
          place that is given back cannot be taken up again.
        </p>
        <form method="post" noValidate>
          <Radios
            {...field("cause")}
            legend="What comes nearest to why?"
            hint="Counted with other schools, so that a hub sees what loses it schools"
            options={optionsOf(causes)}
          />
          <TextArea
            {...field("reason")}
            rows={3}
            maxLength={300}
            label="Why does the school withdraw?"
            hint="Read by those who run the group and the hub; no names, please"
          />
          <ButtonRow>
            <Button kind="danger" wide>
              Withdraw the school
            </Button>
            <ButtonLink to={`/work-groups/${group.id}#people`} kind="quiet">
              Keep it in the group
            </ButtonLink>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}
