/** Appointing someone: who, as what, over what. */
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary, type Problem } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import type { Option } from "#app/ui/option.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import { Radios } from "#app/ui/radios.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface AppointPageProps {
  roles: readonly Option[];
  places: readonly Option[];
  typed: Readonly<Record<string, unknown>>;
  problems: readonly Problem[];
}

/** One form; everything typed is kept when it comes back. */
export function AppointPage({ roles, places, typed, problems }: AppointPageProps) {
  const field = (name: string) => ({
    name,
    value: typeof typed[name] === "string" ? typed[name] : undefined,
    error: problemOf(problems, name),
  });
  return (
    <>
      <Title failed={problems.length > 0}>Appoint someone</Title>
      <Opening
        compact
        title="Appoint someone"
        above={<Breadcrumbs items={[{ to: "/people", label: "People" }]} />}
        lead="They are invited to sign in, and told by mail what they are now. Work Group Leads and participants are appointed with their group, not here."
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <form method="post" noValidate>
          <TextField {...field("email")} type="email" label="E-mail address" spellCheck={false} />
          <TextField
            {...field("name")}
            label="Name"
            optional
            hint="For someone new; people we know keep theirs"
          />
          <Radios {...field("role")} legend="Role" options={roles} />
          <SelectField
            {...field("over")}
            label="Held over"
            choose="Choose a place"
            hint="A hub, a project, or all of England"
            options={places}
          />
          <ButtonRow>
            <Button>Appoint and tell them</Button>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}
