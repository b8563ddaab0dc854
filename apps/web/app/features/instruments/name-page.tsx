/** Renaming an instrument: one field, and what stays. */
import { longestName } from "@tessellate/domain/instruments/draft";
import type { InstrumentView } from "#app/features/instruments/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface NamePageProps {
  instrument: Pick<InstrumentView, "key" | "name">;
  sentBack: SentBack | undefined;
}

/** The name may change at any time, published or not, since nobody is asked it. */
export function NamePage({ instrument: { key, name }, sentBack }: NamePageProps) {
  const problems = sentBack?.problems ?? [];
  const at = `/instruments/${key}`;
  return (
    <>
      <Title failed={problems.length > 0}>{`Rename ${name}`}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: at, label: name }]} />}
        title="Rename this instrument"
        lead="What it asks stays exactly as it is, and so do its address and the figures made from its answers."
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <form method="post" noValidate>
          <input type="hidden" name="was" value={name} />
          <TextField
            {...fieldsAgain(sentBack)("name", name)}
            label="Name"
            maxLength={longestName}
          />
          <ButtonRow>
            <Button wide>Save the name</Button>
            <ButtonLink to={at} kind="quiet">
              Cancel
            </ButtonLink>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}
