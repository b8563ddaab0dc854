/** Adding people: one box to paste them into. */
import type { GroupHome } from "#app/features/work-groups/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Title } from "#app/ui/title.tsx";

interface AddPeopleProps {
  home: GroupHome;
  sentBack: SentBack | undefined;
}

/** The first step: nothing is saved until the schools have been looked at. */
export function AddPeople({ home: { group, placesHeld }, sentBack }: AddPeopleProps) {
  const problems = sentBack?.problems ?? [];
  return (
    <>
      <Title failed={problems.length > 0}>Add schools and people</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: `/work-groups/${group.id}`, label: group.title }]} />}
        title="Add schools and people"
        lead={`${placesHeld} of ${group.capacity} schools have a place. A school sends one or two lead participants.`}
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <form method="post" noValidate>
          <input type="hidden" name="intent" value="preview" />
          <TextArea
            {...fieldsAgain(sentBack)("pasted")}
            rows={10}
            label="Paste names and e-mail addresses"
            hint={
              <>
                As your mail program or a spreadsheet has them, one after another. A school’s URN or
                name may follow the address.
                <span className="mt-2 block rounded bg-base-200 p-3 font-mono text-sm">
                  Ada Marsh &lt;ada@oak.example&gt;; Ben Oyelaran &lt;ben@elm.example&gt;
                  <br />
                  Cai Rees &lt;cai@mail.example&gt;, 123456
                </span>
              </>
            }
          />
          <ButtonRow>
            <Button wide>See who goes where</Button>
            <ButtonLink to={`/work-groups/${group.id}`} kind="quiet">
              Cancel
            </ButtonLink>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}
