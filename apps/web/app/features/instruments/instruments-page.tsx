/** Every instrument there is: what is asked at each kind of wave, and what is being drafted. */
import { type WaveKind, waveKindKeys, waveKinds } from "@tessellate/domain/evaluations/waves";
import { dayOf, longDay } from "@tessellate/domain/time/london";
import { QuestionTabs } from "#app/features/instruments/question-tabs.tsx";
import type {
  HubInstrumentLine,
  InstrumentLine,
  InstrumentList,
} from "#app/features/instruments/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Title } from "#app/ui/title.tsx";

interface InstrumentsPageProps {
  list: InstrumentList;
  /** Those to which hubs have appended questions; none for readers who see no hub's. */
  ofHubs: readonly HubInstrumentLine[] | undefined;
  /** What has just happened, in a sentence. */
  news: string | undefined;
}

type Line = InstrumentLine | HubInstrumentLine;

const columns: readonly Column<Line>[] = [
  {
    key: "name",
    head: "Instrument",
    cell: ({ key, name, hub }) => (
      <>
        <a href={`/instruments/${key}`}>{name}</a>
        {hub && <span className="muted block text-sm font-normal">{hub}</span>}
      </>
    ),
  },
  {
    key: "version",
    head: "Newest version",
    cell: ({ newest }) =>
      newest ? (
        <>
          Version {newest.version}
          <span className="muted block text-sm">
            {newest.publishedAt && `published ${longDay(dayOf(new Date(newest.publishedAt)))}`}
          </span>
        </>
      ) : (
        <span className="muted">Not published yet</span>
      ),
  },
  {
    key: "draft",
    head: "Draft",
    cell: ({ key, draft }) =>
      draft === null ? (
        <span className="muted">None</span>
      ) : (
        <a href={`/instruments/${key}/draft`}>
          <Tag kind="warning">Version {draft}</Tag>
        </a>
      ),
  },
];

const order = (kind: WaveKind) => waveKindKeys.indexOf(kind);
const byKind = <L extends Line>(lines: readonly L[]): L[] =>
  [...lines].sort((a, b) => order(a.waveKind) - order(b.waveKind));

/** The nation's first, by kind of wave; then the hubs' own as far as the reader sees them. */
export const InstrumentsPage = ({ list, ofHubs, news }: InstrumentsPageProps) => (
  <>
    <Title>Instruments</Title>
    <Opening
      compact
      eyebrow="England, every year"
      title="What people are asked"
      lead="An instrument is frozen once it is published. What is learned from it goes into its next version, and questions keep their keys from one to the next."
    />
    <Body>
      {news && (
        <div className="mb-6">
          <Banner kind="success" title={news} />
        </div>
      )}
      <QuestionTabs at="instruments" />
      <div className="mt-6">
        <DataTable
          caption="The nation’s instruments"
          narrow="cards"
          columns={list.may.draft ? columns : columns.slice(0, 2)}
          rows={byKind<Line>(list.instruments)}
          keyOf={({ key }) => key}
          groupOf={({ waveKind }) => waveKinds[waveKind]}
          empty={
            <EmptyState title="No instruments yet">
              They appear here when a national project lead begins or imports one.
            </EmptyState>
          }
        />
      </div>
      {list.may.draft && (
        <ButtonRow>
          <ButtonLink to="/instruments/new">Begin a new instrument</ButtonLink>
          <ButtonLink to="/instruments/import" kind="secondary">
            Bring questions in from a file
          </ButtonLink>
        </ButtonRow>
      )}
      {ofHubs && <OfHubs lines={ofHubs} />}
    </Body>
  </>
);

const OfHubs = ({ lines }: { lines: readonly HubInstrumentLine[] }) => (
  <div className="mt-12">
    <DataTable
      caption="With questions of a hub’s own"
      narrow="cards"
      columns={columns}
      rows={byKind<Line>(lines)}
      keyOf={({ key }) => key}
      empty={
        <EmptyState title="No hub has appended a question yet">
          A hub appends up to three questions to one of the nation’s instruments: open the
          instrument and choose “Append questions”.
        </EmptyState>
      }
    />
  </div>
);
