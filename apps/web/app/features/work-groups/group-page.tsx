/** A group's home: what is to do, what is coming, which lessons, who takes part. */
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { modes } from "@tessellate/domain/work-groups/funnel";
import { spanWarning } from "@tessellate/domain/work-groups/group";
import type { ReactNode } from "react";
import type { GroupCalendar, WaveLine } from "#app/features/evaluations/shapes.ts";
import { WaveList } from "#app/features/evaluations/wave-list.tsx";
import { CycleList } from "#app/features/lesson-study/cycle-list.tsx";
import type { CycleLine } from "#app/features/lesson-study/shapes.ts";
import { OutcomeList } from "#app/features/projects/outcome-list.tsx";
import { SessionList } from "#app/features/sessions/session-list.tsx";
import type { DiaryLine } from "#app/features/sessions/shapes.ts";
import { GroupTag } from "#app/features/work-groups/group-state.tsx";
import { SchoolsOfGroup } from "#app/features/work-groups/schools-of-group.tsx";
import { SetUpList } from "#app/features/work-groups/set-up-list.tsx";
import type { GroupHome } from "#app/features/work-groups/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface GroupPageProps {
  home: GroupHome;
  sessions: readonly DiaryLine[];
  /** None for those who may not see inside lessons. */
  cycles: readonly CycleLine[] | undefined;
  /** None for those who do not run the group. */
  waves: readonly WaveLine[] | undefined;
  calendar: GroupCalendar | undefined;
  /** The moment the page is made for, ISO. */
  now: string;
  withdrawn: boolean;
}

/** One page for everyone in the group; each part appears only for those who may see it. */
export function GroupPage(page: GroupPageProps) {
  const { home, sessions, cycles, waves, calendar, now, withdrawn } = page;
  const { group, hub, edition, may } = home;
  const unfinished = Object.values(home.setUp).some((progress) => progress !== "completed");
  return (
    <>
      <Title>{group.title}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: "/work-groups", label: "Work Groups" }]} />}
        eyebrow={`${hub.name}, ${academicYearLabel(group.academicYear)}`}
        title={group.title}
        lead={<Facts home={home} />}
      />
      <Body>
        <div className="max-w-4xl space-y-12">
          {withdrawn && <Banner kind="success" title="The school has been withdrawn" />}
          {may.run && unfinished && <SetUpList home={home} />}
          <section id="sessions">
            <Heading title="Sessions">
              {may.schedule && sessions.length > 0 && (
                <ButtonLink to={`/work-groups/${group.id}/sessions/new`} kind="secondary">
                  Schedule sessions
                </ButtonLink>
              )}
            </Heading>
            <Span home={home} />
            <SessionList
              sessions={sessions}
              workGroupId={group.id}
              now={now}
              may={{ schedule: may.schedule, mark: may.mark }}
              open={may.readSessions}
            />
          </section>
          {cycles && (
            <section id="cycles">
              <Heading title="Lesson cycles" />
              <CycleList cycles={cycles} groupId={group.id} />
            </section>
          )}
          {waves && (
            <section id="evaluations">
              <Heading title="Evaluations" />
              <WaveList waves={waves} groupId={group.id} calendar={calendar} />
            </section>
          )}
          <SchoolsOfGroup home={home} />
          <section id="outcomes">
            <Heading title="What the group sets out to change" />
            <Details
              summary={edition ? `The outcomes of ${edition.code}` : "The group’s own outcomes"}
            >
              <OutcomeList outcomes={home.outcomes} reasons={home.areaReasons} />
            </Details>
          </section>
        </div>
      </Body>
    </>
  );
}

interface HeadingProps {
  title: string;
  children?: ReactNode;
}

const Heading = ({ title, children }: HeadingProps) => (
  <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
    <h2 className="text-2xl">{title}</h2>
    {children}
  </div>
);

function Facts({ home: { group, edition, leads } }: { home: GroupHome }) {
  const led = leads.map(({ name }) => name).join(" and ");
  return (
    <>
      <GroupTag state={group.state} /> {led ? `Led by ${led}. ` : "Nobody leads it now. "}
      {edition ? (
        <>
          Runs <a href={`/projects/${edition.code}`}>{edition.title}</a>
        </>
      ) : (
        "A local group, in no national total"
      )}
      , {modes[group.mode].toLowerCase()}.
    </>
  );
}

/** Warns and does not block: dates may have their reasons. */
function Span({ home: { meetings, may } }: { home: GroupHome }) {
  const warning =
    meetings.span === null || meetings.count < 2 ? undefined : spanWarning(meetings.span);
  return may.schedule && warning ? (
    <div className="mb-4">
      <Banner kind="warning" title={warning} />
    </div>
  ) : null;
}
