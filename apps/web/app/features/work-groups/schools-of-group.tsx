/** The schools and people of a group, and how far each school has come. */
import { shortDay } from "@tessellate/domain/time/london";
import { funnelMeanings, holdsPlace, placeStates } from "@tessellate/domain/work-groups/funnel";
import { PlaceTag } from "#app/features/work-groups/group-state.tsx";
import type { GroupHome, GroupSchool } from "#app/features/work-groups/shapes.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { Details } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** One line a school; the counts below say what they count. */
export function SchoolsOfGroup({ home }: { home: GroupHome }) {
  const { group, schools, may } = home;
  const add = `/work-groups/${group.id}/people/add`;
  return (
    <section id="people">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-2xl">Schools and people</h2>
        {may.run && schools.length > 0 && (
          <ButtonLink to={add} kind="secondary">
            Add schools and people
          </ButtonLink>
        )}
      </div>
      <DataTable
        caption="Schools and people of this group"
        captionHidden
        narrow="cards"
        columns={columnsFor(home)}
        rows={schools}
        keyOf={({ urn }) => String(urn)}
        empty={
          <EmptyState
            title="No schools yet"
            level={3}
            action={may.run ? { to: add, label: "Add schools and people" } : undefined}
          >
            Schools and their lead participants appear here when the lead or the hub adds them.
          </EmptyState>
        }
      />
      {schools.length > 0 && <Funnel home={home} />}
    </section>
  );
}

const columnsFor = ({ group, may }: GroupHome): Column<GroupSchool>[] => [
  {
    key: "school",
    head: "School",
    cell: ({ name, town, urn, standing }) => (
      <>
        {name} {standing === "closed" && <Tag kind="warning">Closed</Tag>}
        <span className="muted block text-sm font-normal">
          {town ? `${town}, ` : ""}
          {urn}
        </span>
      </>
    ),
  },
  { key: "people", head: "People", cell: (school) => <People school={school} /> },
  { key: "state", head: "Place", cell: (school) => <Standing school={school} /> },
  ...(may.withdraw
    ? [
        {
          key: "change",
          head: "Change",
          cell: ({ urn, name, state }: GroupSchool) =>
            holdsPlace(state) && state !== "completed" ? (
              <a href={`/work-groups/${group.id}/schools/${urn}/withdraw`}>
                Withdraw<span className="sr-only"> {name}</span>
              </a>
            ) : (
              <span className="muted">None</span>
            ),
        },
      ]
    : []),
];

const People = ({ school }: { school: GroupSchool }) => (
  <ul>
    {school.people.map(({ id, name, email, seat, leftOn }) => (
      <li key={id}>
        {name}
        {seat === "cover" && <span className="muted"> (covered)</span>}
        {leftOn && <span className="muted"> (left {shortDay(leftOn)})</span>}
        {email && <span className="muted block break-all text-sm">{email}</span>}
      </li>
    ))}
  </ul>
);

/** The last step with its day, and the reason where there is one. */
function Standing({ school }: { school: GroupSchool }) {
  const { state, reason } = school;
  const day = school[`${state}On`];
  return (
    <div>
      <PlaceTag state={state} />
      {day && <span className="muted block text-sm">since {shortDay(day)}</span>}
      {reason && <span className="block text-sm">{reason}</span>}
    </div>
  );
}

const Funnel = ({ home: { funnel, group, placesHeld } }: { home: GroupHome }) => (
  <div className="mt-5">
    <p>
      {placesHeld} of {group.capacity} schools have a place; {funnel.started} started,{" "}
      {funnel.completed} completed, {funnel.withdrawn} withdrew.
    </p>
    <Details summary="What these words mean">
      <dl className="space-y-2">
        {placeStates.map((state) => {
          const [word = "", meaning = ""] = funnelMeanings[state].split(": ");
          return (
            <div key={state}>
              <dt className="inline font-semibold">
                {word} ({funnel[state]}):
              </dt>{" "}
              <dd className="inline">{meaning}</dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-3">Each school is counted once, by its URN, at every step it has reached.</p>
    </Details>
  </div>
);
