/** One instrument with all its versions, and the ways to go on from it. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import type { InstrumentView } from "#app/features/instruments/shapes.ts";
import { VersionSection } from "#app/features/instruments/version-section.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary, type Problem } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface InstrumentPageProps {
  instrument: InstrumentView;
  /** What has just happened, in a sentence. */
  news: string | undefined;
  problems: readonly Problem[];
}

/** Newest version first; who may draft is offered to, and a hub may append to the nation's. */
export function InstrumentPage({ instrument, news, problems }: InstrumentPageProps) {
  const { key, name, waveKind, hub, versions } = instrument;
  return (
    <>
      <Title failed={problems.length > 0}>{name}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: "/instruments", label: "Instruments" }]} />}
        eyebrow={hub ? `${waveKinds[waveKind]}, ${hub.name}` : waveKinds[waveKind]}
        title={name}
      >
        <Ways instrument={instrument} />
      </Opening>
      <Body narrow>
        <ErrorSummary problems={problems} />
        {news && (
          <div className="mb-8">
            <Banner kind="success" title={news} />
          </div>
        )}
        {versions.length === 0 && (
          <EmptyState title="Not published yet">
            Nobody is asked anything until its draft is published.
          </EmptyState>
        )}
        {versions.map((version, i) => (
          <VersionSection
            key={version.version}
            instrument={key}
            version={version}
            isNewest={i === 0}
            isOfHub={hub !== null}
          />
        ))}
        <OfHubs instrument={instrument} />
      </Body>
    </>
  );
}

function Ways({ instrument }: Pick<InstrumentPageProps, "instrument">) {
  const { key, draft, may, versions, extendFor } = instrument;
  const newest = versions[0]?.version;
  return (
    <div className="mt-5 flex flex-wrap items-center gap-4">
      {draft !== null && (
        <ButtonLink to={`/instruments/${key}/draft`}>
          Go on with the draft of version {draft}
        </ButtonLink>
      )}
      {draft === null && may.draft && (
        <form method="post">
          <Button name="intent" value="draft">
            Open a draft of the next version
          </Button>
        </form>
      )}
      {newest !== undefined &&
        extendFor.map(({ slug, name }) => (
          <form key={slug} method="post">
            <input type="hidden" name="version" value={newest} />
            <input type="hidden" name="hub" value={slug} />
            <Button name="intent" value="extend" kind={may.draft ? "secondary" : "primary"}>
              Append questions for {name}
            </Button>
          </form>
        ))}
      {may.rename && (
        <ButtonLink to={`/instruments/${key}/name`} kind="quiet">
          Rename
        </ButtonLink>
      )}
    </div>
  );
}

const OfHubs = ({ instrument: { ofHubs } }: Pick<InstrumentPageProps, "instrument">) =>
  ofHubs.length === 0 ? null : (
    <section>
      <h2 className="mb-3 text-2xl">With questions of a hub’s own</h2>
      <ul className="list-disc pl-6">
        {ofHubs.map(({ key, hub }) => (
          <li key={key}>
            <a href={`/instruments/${key}`}>{hub}</a>
          </li>
        ))}
      </ul>
    </section>
  );
