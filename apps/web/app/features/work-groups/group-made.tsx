/** A group has been set up: what happens next. */
import { Body } from "#app/ui/body.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Confirmation } from "#app/ui/confirmation.tsx";
import { Title } from "#app/ui/title.tsx";

interface GroupMadeProps {
  id: string;
  title: string;
  leads: readonly string[];
}

/** The end of setting up, and the way to the next task. */
export const GroupMade = ({ id, title, leads }: GroupMadeProps) => (
  <>
    <Title>Work Group set up</Title>
    <Body narrow>
      <Confirmation title="Work Group set up">{title}</Confirmation>
      <h2 className="text-2xl">What happens next</h2>
      <p className="mt-2">
        {leads.join(" and ")} can sign in now and has been told by mail. Schools and people can be
        added by you or by the lead.
      </p>
      <ButtonRow>
        <ButtonLink to={`/work-groups/${id}/people/add`}>Add schools and people</ButtonLink>
        <ButtonLink to={`/work-groups/${id}`} kind="secondary">
          Go to the group
        </ButtonLink>
      </ButtonRow>
    </Body>
  </>
);
