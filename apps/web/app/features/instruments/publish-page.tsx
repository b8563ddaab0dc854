/** The step before a draft is frozen: what it changes, what stands against it, and what publishing means. */
import { ChangesTable } from "#app/features/instruments/changes-table.tsx";
import type { DraftView } from "#app/features/instruments/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { ErrorSummary, type Problem } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface PublishPageProps {
  draft: DraftView;
  /** Why pressing a button has just been refused. */
  problems: readonly Problem[];
}

/** What the new version is told against: the one before, or for a hub's first one the nation's. */
function against({ before, core }: DraftView) {
  if (before) return `version ${before.version}`;
  return core ? `“${core.name}”, version ${core.version}` : "nothing: it is the first version";
}

/** Everything to be read once more, then one button. */
export function PublishPage({ draft, problems }: PublishPageProps) {
  const { key, name, version, changes } = draft;
  const at = `/instruments/${key}/draft`;
  const standing = [...problems, ...draft.problems.filter((one) => !told(problems, one))];
  return (
    <>
      <Title failed={problems.length > 0}>{`Check: ${name}, version ${version}`}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: at, label: `Draft of ${name}` }]} />}
        eyebrow={name}
        title={`Check version ${version}`}
        lead={`Against ${against(draft)}.`}
      />
      <Body>
        <ErrorSummary problems={problems} />
        {standing.length > 0 && problems.length === 0 && <StillInTheWay problems={standing} />}
        <div id="publish">
          <ChangesTable
            changes={changes}
            caption={`What becomes of each question: ${changes.length} in all`}
          />
        </div>
        <OpenQuestion draft={draft} />
        <div className="mt-8 max-w-2xl">
          <Banner kind="warning" title="A published version never changes">
            Its answers are counted as they were asked. Waves that are open go on with the version
            they began with; editions keep the one they were published with.
          </Banner>
        </div>
        <form method="post">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="mark" value={draft.mark} />
          <ButtonRow>
            <Button name="intent" value="publish">
              Publish version {version}
            </Button>
            <ButtonLink to={`${at}/preview`} kind="secondary">
              Preview
            </ButtonLink>
            <ButtonLink to={at} kind="quiet">
              Go on editing
            </ButtonLink>
          </ButtonRow>
          <div className="mt-10 max-w-2xl">
            <Details summary="Throw this draft away">
              <p className="mb-4">
                Nothing that is published changes. Questions written for this draft alone go with
                it.
              </p>
              <Button name="intent" value="discard" kind="danger">
                Throw the draft away
              </Button>
            </Details>
          </div>
        </form>
      </Body>
    </>
  );
}

const told = (problems: readonly Problem[], { message }: Problem) =>
  problems.some((one) => one.message === message);

const StillInTheWay = ({ problems }: Pick<PublishPageProps, "problems">) => (
  <div className="mb-8 max-w-2xl">
    <Banner kind="warning" title="Still in the way">
      <ul className="list-disc pl-5">
        {problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Banner>
  </div>
);

function OpenQuestion({ draft: { before, openQuestion } }: Pick<PublishPageProps, "draft">) {
  const was = before?.openQuestion ?? null;
  const now = openQuestion ? `“${openQuestion}”` : "None is asked.";
  const changed = before && was !== openQuestion;
  return (
    <p className="mt-6 max-w-2xl">
      <strong className="font-semibold">Open question:</strong> {now}
      {changed && ` Before: ${was ? `“${was}”` : "none"}.`}
    </p>
  );
}
