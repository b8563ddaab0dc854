/** Setting up a group: its project or its own outcomes, its lead, its size. */
import { activityTypes, phases } from "@tessellate/domain/projects/catalogue";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { modes } from "@tessellate/domain/work-groups/funnel";
import { usualCapacity } from "@tessellate/domain/work-groups/group";
import { OutcomeFields } from "#app/features/projects/outcome-fields.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { type Option, optionsOf } from "#app/ui/option.ts";
import { Radios } from "#app/ui/radios.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

/** What the form offers and starts from. */
export interface GroupFormProps {
  kind: "edition" | "local";
  /** Sent with the form, so that sending it twice makes one group. */
  id: string;
  hubs: readonly { id: string; name: string }[];
  editions: readonly Option[];
  years: readonly number[];
  /** The edition one came from, with its title to start from. */
  chosen: { id: string; title: string } | undefined;
  sentBack: SentBack | undefined;
}

type Field = ReturnType<typeof fieldsAgain>;

/** First step of two: the answers are checked on the next page. */
export function GroupForm(props: GroupFormProps) {
  const { kind, sentBack, hubs } = props;
  const problems = sentBack?.problems ?? [];
  const field = fieldsAgain(sentBack);
  const [hub, ...others] = hubs;
  return (
    <>
      <Title failed={problems.length > 0}>Set up a Work Group</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: "/work-groups", label: "Work Groups" }]} />}
        eyebrow={others.length === 0 ? hub?.name : undefined}
        title={kind === "local" ? "Set up a local group" : "Set up a Work Group"}
        lead={
          kind === "local"
            ? "A local group follows your hub’s own aims. It enters no national total."
            : "On a national project, whose outcomes and questions it takes over."
        }
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <form method="post" noValidate>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="id" value={props.id} />
          {others.length > 0 ? (
            <SelectField
              {...field("hubId")}
              label="Hub"
              choose="Choose a hub"
              options={hubs.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : (
            <input type="hidden" name="hubId" value={hub?.id ?? ""} />
          )}
          {kind === "local" ? (
            <LocalPart {...props} field={field} />
          ) : (
            <EditionPart {...props} field={field} />
          )}
          <LeadPart field={field} />
          <ButtonRow>
            <Button name="intent" value="check" wide>
              Check your answers
            </Button>
            <ButtonLink to="/work-groups" kind="quiet">
              Cancel
            </ButtonLink>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}

type PartProps = GroupFormProps & { field: Field };

const EditionPart = ({ editions, chosen, field }: PartProps) => (
  <>
    <SelectField
      {...field("editionId", chosen?.id)}
      label="Project edition"
      choose="Choose a project edition"
      options={editions}
      hint={
        <>
          Not on a national project? <a href="/work-groups/new?kind=local">Set up a local group</a>
        </>
      }
    />
    <TextField
      {...field("title", chosen?.title)}
      label="Title"
      optional
      hint="What schools will know the group by. Left empty, it takes the edition’s title."
      maxLength={120}
    />
  </>
);

const LocalPart = ({ years, field }: PartProps) => (
  <>
    <TextField
      {...field("title")}
      label="Title"
      hint="What schools will know the group by"
      maxLength={120}
    />
    <SelectField
      {...field("academicYear", String(years[0] ?? ""))}
      label="Academic year"
      options={years.map((year) => ({ value: String(year), label: academicYearLabel(year) }))}
    />
    <Radios {...field("phase")} legend="Phase" options={optionsOf(phases)} />
    <Radios
      {...field("activityType", "workGroup")}
      legend="Kind of activity"
      options={optionsOf(activityTypes)}
    />
    <h2 className="mb-2 mt-10 text-2xl">What it sets out to change</h2>
    <p className="mb-6">Each of the four areas needs an outcome, or a reason for having none.</p>
    <OutcomeFields field={field} />
  </>
);

const LeadPart = ({ field }: { field: Field }) => (
  <>
    <h2 className="mb-2 mt-10 text-2xl">Work Group Lead</h2>
    <p className="mb-5">
      They are told by mail and can sign in at once. Someone we know already keeps their name.
    </p>
    <TextField {...field("lead.name")} label="Name" size="medium" maxLength={120} />
    <TextField
      {...field("lead.email")}
      type="email"
      size="medium"
      label="E-mail address"
      spellCheck={false}
    />
    <h2 className="mb-5 mt-10 text-2xl">How it meets</h2>
    <TextField
      {...field("capacity", String(usualCapacity))}
      type="number-text"
      size="short"
      label="Room for how many schools"
    />
    <Radios {...field("mode")} legend="Sessions are held" options={optionsOf(modes)} />
  </>
);
