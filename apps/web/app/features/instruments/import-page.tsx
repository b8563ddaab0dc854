/** Bringing questions in from a file: first what it would do, then doing it. */

import type { PlanView } from "#app/features/instruments/shapes.ts";
import { FileField } from "#app/features/transfer/file-field.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Title } from "#app/ui/title.tsx";

interface ImportPageProps {
  sentBack: SentBack | undefined;
  /** What the file would do, and the file itself, once it has been read. */
  preview: { plan: PlanView; text: string } | undefined;
}

/** One page in two steps; nothing is changed by the first. */
export function ImportPage({ sentBack, preview }: ImportPageProps) {
  const problems = sentBack?.problems ?? [];
  return (
    <>
      <Title failed={problems.length > 0}>
        {preview ? "What the file would do" : "Bring questions in from a file"}
      </Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: "/instruments", label: "Instruments" }]} />}
        title={preview ? "What the file would do" : "Bring questions in"}
        lead="What is published stays as it is: an instrument that differs becomes a draft, to be read and published by you."
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        {preview ? <Plan {...preview} /> : <Choose sentBack={sentBack} />}
      </Body>
    </>
  );
}

const Choose = ({ sentBack }: Pick<ImportPageProps, "sentBack">) => {
  const field = fieldsAgain(sentBack);
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <FileField
        {...field("file")}
        label="File"
        hint="JSON, as “Take the whole bank away as JSON” writes it"
        accept=".json,application/json"
      />
      <TextArea {...field("text")} rows={6} optional label="Or paste what the file holds" />
      <ButtonRow>
        <Button name="intent" value="preview">
          See what it would do
        </Button>
        <ButtonLink to="/instruments" kind="quiet">
          Cancel
        </ButtonLink>
      </ButtonRow>
    </form>
  );
};

function Plan({ plan, text }: { plan: PlanView; text: string }) {
  const { questions, drafts, same } = plan;
  const idle = questions.length + drafts.length === 0;
  return (
    <form method="post" encType="multipart/form-data">
      <SummaryList
        rows={[
          { term: "New questions", value: questions.join(", ") || "None" },
          {
            term: "Drafts",
            value:
              drafts.length === 0
                ? "None"
                : drafts.map(({ key, name, version, isNew, asks }) => (
                    <span key={key} className="block">
                      {name}: {isNew ? "a new instrument" : `version ${version}`}, {asks} questions
                    </span>
                  )),
          },
          { term: "Already the same here", value: same.join(", ") || "None" },
        ]}
      />
      <textarea name="text" hidden readOnly value={text} />
      <ButtonRow>
        {!idle && (
          <Button name="intent" value="bring">
            Bring this in
          </Button>
        )}
        <ButtonLink to="/instruments/import" kind={idle ? "secondary" : "quiet"}>
          Choose another file
        </ButtonLink>
      </ButtonRow>
      {idle && (
        <p className="mt-4">There is nothing to bring in: everything in the file is here.</p>
      )}
    </form>
  );
}
