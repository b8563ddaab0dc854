/** An instrument exactly as whoever answers it will see it; nothing chosen here is kept. */

import { askingWords, whoSeesWhat } from "@tessellate/domain/evaluations/asking";
import type { AskedQuestion } from "@tessellate/domain/evaluations/submission";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import { lengthWords } from "#app/features/evaluations/occasion.ts";
import { QuestionFields } from "#app/features/evaluations/question-fields.tsx";
import type { LinkForm } from "#app/features/evaluations/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface PreviewPageProps {
  name: string;
  waveKind: WaveKind;
  version: number;
  isDraft: boolean;
  questions: readonly AskedQuestion[];
  openQuestion: string | null;
  /** Where the reader came from. */
  back: { to: string; label: string };
}

/** The same heading, length and fields as behind a task link, under a banner that says what this is. */
export function PreviewPage(props: PreviewPageProps) {
  const { name, waveKind, version, isDraft, questions, openQuestion, back } = props;
  const length = lengthWords({ questions, openQuestion } as Pick<
    LinkForm,
    "questions" | "openQuestion"
  >);
  return (
    <>
      <Title>{`Preview: ${name}, version ${version}`}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[back]} />}
        eyebrow={`${name}, version ${version}${isDraft ? ", draft" : ""}`}
        title={askingWords[waveKind].asks}
        lead={`The occasion and its day. ${length}`}
      />
      <Body narrow>
        <Banner kind="info" title="This is a preview">
          Try it as you like: nothing is kept, and nobody is counted.
        </Banner>
        <p className="mb-4 mt-6">
          {whoSeesWhat} <a href="/confidentiality">How answers are kept</a>
        </p>
        <QuestionFields questions={questions} openQuestion={openQuestion} typed={null} />
        <ButtonRow>
          <ButtonLink to={back.to} kind="secondary">
            Back
          </ButtonLink>
        </ButtonRow>
      </Body>
    </>
  );
}
