/** One edition of a national project: what it sets out to change, what is asked, how sessions go, who runs it. */
import { activityTypes, phases } from "@tessellate/domain/projects/catalogue";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { dayOf, longDay } from "@tessellate/domain/time/london";
import { modes } from "@tessellate/domain/work-groups/funnel";
import { OutcomeList } from "#app/features/projects/outcome-list.tsx";
import { QuestionList } from "#app/features/projects/question-list.tsx";
import type { Edition } from "#app/features/projects/shapes.ts";
import { GroupTable } from "#app/features/work-groups/group-table.tsx";
import type { Board } from "#app/features/work-groups/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

interface EditionPageProps {
  edition: Edition;
  /** The groups running it as far as the reader may see; none when they see no groups at all. */
  groups: Board | undefined;
  justPublished: boolean;
}

/** The edition as it was published, on one page. */
export function EditionPage({ edition, groups, justPublished }: EditionPageProps) {
  const { family, code, title, academicYear } = edition;
  return (
    <>
      <Title>{`${title} (${code})`}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: "/projects", label: "Projects" }]} />}
        eyebrow={`${code}, ${academicYearLabel(academicYear)}`}
        title={title}
        lead={family.summary}
      >
        {edition.may.createGroup && (
          <div className="mt-5">
            <ButtonLink to={`/work-groups/new?edition=${code}`}>
              Set up a Work Group on it
            </ButtonLink>
          </div>
        )}
      </Opening>
      <Body>
        {justPublished && (
          <div className="mb-8">
            <Banner kind="success" title={`${code} is published`}>
              Hubs can set up groups on it now.
            </Banner>
          </div>
        )}
        <div className="max-w-3xl">
          <Facts edition={edition} />
          <h2 className="mb-4 mt-12 text-2xl">What it sets out to change</h2>
          <OutcomeList outcomes={edition.outcomes} reasons={edition.areaReasons} />
          <h2 className="mb-4 mt-12 text-2xl">Questions as asked</h2>
          <QuestionList instrument={edition.instrument} />
        </div>
        <h2 className="mb-4 mt-12 text-2xl">Groups running it</h2>
        <Running groups={groups} code={code} />
      </Body>
    </>
  );
}

function Facts({ edition }: { edition: Edition }) {
  const { family, sessionTemplate: template, publishedAt, otherYears } = edition;
  const others = otherYears.map(({ code, academicYear }, i) => (
    <span key={code}>
      {i > 0 && ", "}
      <a href={`/projects/${code}`}>
        {academicYearLabel(academicYear)} ({code})
      </a>
    </span>
  ));
  const titles = template.titles.length > 0 ? `: ${template.titles.join(", ")}` : "";
  return (
    <SummaryList
      rows={[
        { term: "Project", value: family.name },
        { term: "Phase", value: phases[family.phase] },
        { term: "Kind of activity", value: activityTypes[family.activityType] },
        {
          term: "Sessions",
          value: `${template.count} of ${template.minutes} minutes, ${modes[template.mode].toLowerCase()}${titles}`,
        },
        {
          term: "Published",
          value: publishedAt && `${longDay(dayOf(new Date(publishedAt)))}; not changed since`,
        },
        { term: "Other years", value: others.length > 0 ? others : "None so far" },
      ]}
    />
  );
}

function Running({ groups, code }: { groups: Board | undefined; code: string }) {
  if (!groups || groups.groups.length === 0)
    return (
      <EmptyState title="No groups that you can see" level={3}>
        Groups appear here when a hub administrator sets them up on this edition. You see those of
        your own hubs, projects and groups.
      </EmptyState>
    );
  const more = groups.total - groups.groups.length;
  return (
    <>
      <GroupTable captionHidden caption="Groups running this edition" groups={groups.groups} />
      {more > 0 && (
        <p className="mt-4">
          <a href={`/work-groups?project=${code}&page=2`}>{`And ${more} more`}</a>
        </p>
      )}
    </>
  );
}
