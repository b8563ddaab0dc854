/** One published version of an instrument: what it asks, who fixed it, and how it maps to the one before. */
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { dayOf, longDay } from "@tessellate/domain/time/london";
import { ChangesTable } from "#app/features/instruments/changes-table.tsx";
import { QuestionFacts } from "#app/features/instruments/question-facts.tsx";
import type { VersionView } from "#app/features/instruments/shapes.ts";
import { Details } from "#app/ui/details.tsx";
import { Tag } from "#app/ui/tag.tsx";

interface VersionSectionProps {
  instrument: string;
  version: VersionView;
  /** The newest one shows its questions; older ones keep them folded. */
  isNewest: boolean;
  /** Only the nation's versions can be taken away as a file. */
  isOfHub: boolean;
}

/** A heading, the facts, and the questions in order. */
export function VersionSection({ instrument, version, isNewest, isOfHub }: VersionSectionProps) {
  const { version: number, publishedAt, core, editions, changes } = version;
  const at = `/instruments/${instrument}/versions/${number}`;
  return (
    <section className="mb-12">
      <h2 className="text-2xl">
        Version {number} {isNewest && <Tag kind="success">Newest</Tag>}
      </h2>
      <p className="muted mt-1">
        {publishedAt && `Published ${longDay(dayOf(new Date(publishedAt)))}; not changed since.`}
        {core && ` Carries ${core.name}, version ${core.version}.`}
        {editions.length > 0 &&
          ` Fixed by ${editions.map(({ code, academicYear }) => `${code} (${academicYearLabel(academicYear)})`).join(", ")}.`}
      </p>
      <p className="mb-4 mt-2 flex flex-wrap gap-x-6 gap-y-1">
        <a href={at}>See version {number} as it is answered</a>
        {!isOfHub && <a href={`${at}/questions.json`}>Take version {number} away as JSON</a>}
      </p>
      {isNewest ? (
        <Questions version={version} />
      ) : (
        <Details summary={`What version ${number} asks`}>
          <Questions version={version} />
        </Details>
      )}
      {changes && (
        <Details summary={`What changed from version ${number - 1} to ${number}`}>
          <ChangesTable changes={changes} caption={`Version ${number} against the one before`} />
        </Details>
      )}
    </section>
  );
}

const Questions = ({
  version: { questions, openQuestion },
}: Pick<VersionSectionProps, "version">) => (
  <>
    <ol className="list-decimal space-y-3 pl-6">
      {questions.map((question) => (
        <li key={question.key}>
          {question.wording} {question.isOwn && <Tag kind="accent">The hub’s own</Tag>}
          <QuestionFacts question={question} />
        </li>
      ))}
    </ol>
    {openQuestion && (
      <p className="mt-4">
        At the end, in their own words if they wish: <q>{openQuestion}</q>
      </p>
    )}
  </>
);
