/** Publishing an edition: everything its groups will be planned and evaluated by, fixed once. */
import { activityTypes, phases } from "@tessellate/domain/projects/catalogue";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { modes } from "@tessellate/domain/work-groups/funnel";
import { OutcomeFields } from "#app/features/projects/outcome-fields.tsx";
import type { PublishChoices } from "#app/features/projects/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { optionsOf } from "#app/ui/option.ts";
import { Radios } from "#app/ui/radios.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface PublishPageProps {
  choices: PublishChoices;
  /** Academic years to choose from, the likeliest first. */
  years: readonly number[];
  sentBack: SentBack | undefined;
}

interface PartProps {
  choices: PublishChoices;
  field: ReturnType<typeof fieldsAgain>;
}

/** One long form in five parts; all of it works without script, and everything typed is kept. */
export function PublishPage({ choices, years, sentBack }: PublishPageProps) {
  const problems = sentBack?.problems ?? [];
  const field = fieldsAgain(sentBack);
  return (
    <>
      <Title failed={problems.length > 0}>Publish an edition</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: "/projects", label: "Projects" }]} />}
        title="Publish an edition"
        lead="Hubs can set up groups on it as soon as it is published."
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <Banner kind="warning" title="A published edition never changes">
          Its groups plan by it and its answers are counted under it. Check it before you publish;
          what is learned goes into next year’s edition.
        </Banner>
        <form method="post" noValidate className="mt-8">
          <ProjectPart choices={choices} field={field} />
          <h2 className="mb-5 mt-10 text-2xl">The edition</h2>
          <TextField
            {...field("code")}
            size="medium"
            label="Code"
            hint="Two figures for the year it starts in, two for the project, such as NCP26-07"
          />
          <SelectField
            {...field("academicYear", String(years[0] ?? ""))}
            label="Academic year"
            options={years.map((year) => ({ value: String(year), label: academicYearLabel(year) }))}
          />
          <TextField {...field("title")} label="Title" maxLength={120} />
          <h2 className="mb-2 mt-10 text-2xl">What it sets out to change</h2>
          <p className="mb-6">
            Each of the four areas needs an outcome, or a reason for having none.
          </p>
          <OutcomeFields field={field} />
          <QuestionsPart choices={choices} field={field} />
          <SessionsPart field={field} />
          <ButtonRow>
            <Button wide>Publish this edition</Button>
            <ButtonLink to="/projects" kind="quiet">
              Cancel
            </ButtonLink>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}

const ProjectPart = ({ choices, field }: PartProps) => (
  <>
    <h2 className="mb-5 text-2xl">The project</h2>
    <SelectField
      {...field("familyId")}
      label="Project"
      choose="Choose a project"
      hint="A project keeps its name from year to year, so that its years can be read together."
      options={[
        ...choices.families.map(({ id, name }) => ({ value: id, label: name })),
        ...(choices.mayAddFamily
          ? [{ value: "new", label: "A new project, described below" }]
          : []),
      ]}
    />
    {choices.mayAddFamily && (
      <fieldset className="border-l-4 border-(--line) pl-5">
        <legend className="mb-3 font-semibold">Only for a new project</legend>
        <TextField {...field("newFamily.name")} label="Name" maxLength={120} />
        <Radios {...field("newFamily.phase")} legend="Phase" options={optionsOf(phases)} />
        <Radios
          {...field("newFamily.activityType")}
          legend="Kind of activity"
          options={optionsOf(activityTypes)}
        />
        <TextArea
          {...field("newFamily.summary")}
          rows={3}
          maxLength={600}
          label="What it is about"
          hint="A sentence or two for schools that choose from the catalogue"
        />
      </fieldset>
    )}
  </>
);

const QuestionsPart = ({ choices, field }: PartProps) => (
  <>
    <h2 className="mb-5 mt-10 text-2xl">What teachers are asked</h2>
    <Radios
      {...field("instrumentVersionId", choices.instruments[0]?.id)}
      legend="After a research lesson"
      hint="Published questions never change, so answers of different years can be read side by side."
      options={choices.instruments.map(({ id, name, version }) => ({
        value: id,
        label: `${name}, version ${version}`,
      }))}
    />
  </>
);

const SessionsPart = ({ field }: Pick<PartProps, "field">) => (
  <>
    <h2 className="mb-2 mt-10 text-2xl">How the year’s sessions go</h2>
    <p className="mb-5">Groups start from this when they plan their dates.</p>
    <TextField
      {...field("sessions.count", "4")}
      type="number-text"
      size="short"
      label="How many sessions"
      hint="From 3 to 7"
    />
    <TextField
      {...field("sessions.minutes", "180")}
      type="number-text"
      size="short"
      label="Minutes each"
    />
    <Radios {...field("sessions.mode")} legend="Held" options={optionsOf(modes)} />
    <TextArea
      {...field("sessions.titles")}
      rows={4}
      optional
      label="Titles, one a line"
      hint="In the order in which they are held"
    />
  </>
);
