/** People have been added: who is in the group now, and what happens next. */
import type { GroupHome } from "#app/features/work-groups/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Confirmation } from "#app/ui/confirmation.tsx";
import { Title } from "#app/ui/title.tsx";

/** Counts what is there now, whatever the address says. */
export function PeopleAdded({ home }: { home: GroupHome }) {
  const { group, schools, placesHeld, meetings } = home;
  const people = schools.flatMap((school) =>
    school.people.filter(({ leftOn, seat }) => leftOn === null && seat === "lead"),
  ).length;
  return (
    <>
      <Title>People added</Title>
      <Body narrow>
        <Confirmation title="People added">
          {people} {people === 1 ? "person" : "people"} from {placesHeld}{" "}
          {placesHeld === 1 ? "school" : "schools"} now take part in {group.title}.
        </Confirmation>
        <h2 className="text-2xl">What happens next</h2>
        <p className="mt-2">
          Each new person gets a mail with a link to the group
          {meetings.count > 0 ? " and an invitation to every session still to come" : ""}.
        </p>
        <ButtonRow>
          {meetings.count === 0 && home.may.schedule ? (
            <ButtonLink to={`/work-groups/${group.id}/sessions/new`}>
              Schedule the sessions
            </ButtonLink>
          ) : (
            <ButtonLink to={`/work-groups/${group.id}`}>Go to the group</ButtonLink>
          )}
          <ButtonLink to={`/work-groups/${group.id}/people/add`} kind="secondary">
            Add more people
          </ButtonLink>
        </ButtonRow>
      </Body>
    </>
  );
}
